package dev.callhook.internal.json;

import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.PhoneNumber;

/** Reads the small objects that tell of a call, each from the object that a pass is at. */
final class CallParts {

    private CallParts() {}

    static CallObject call(MemberPass members) throws NotJsonException {
        String holder = "message.call";
        String id = null;
        String kind = null;
        String status = null;
        String pipeline = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            switch (member) {
                case ID -> id = members.text(holder);
                case TYPE -> kind = members.word(holder);
                case STATUS -> status = members.word(holder);
                case PIPELINE -> pipeline = members.word(holder);
                default -> members.skip();
            }
        }
        return new CallObject(id, kind, status, pipeline);
    }

    static PhoneNumber phoneNumber(MemberPass members) throws NotJsonException {
        String holder = "message.phone_number";
        String id = null;
        String number = null;
        String label = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            switch (member) {
                case ID -> id = members.text(holder);
                case NUMBER -> number = members.text(holder);
                case NAME -> label = members.text(holder);
                default -> members.skip();
            }
        }
        return new PhoneNumber(id, number, label);
    }

    static Customer customer(MemberPass members) throws NotJsonException {
        String number = null;
        for (Member member = members.enter(); member != null; member = members.next()) {
            if (member == Member.NUMBER) {
                number = members.text("message.customer");
            } else {
                members.skip();
            }
        }
        return new Customer(number);
    }
}
