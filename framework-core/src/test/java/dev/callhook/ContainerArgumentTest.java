package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerArgumentTest {

    private static final SignedRequests DESK = SignedRequests.to(new ContainerDesk());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            List | {'value':[1,'2',3.0]} | [1, 2, 3]
            List | {'value':[]} | []
            Set | {'value':['monday','MONDAY']} | [MONDAY]
            Map | {'value':{'a':1,'b':'2'}} | {a=1, b=2}
            int-array | {'value':[1,'2']} | [1, 2]
            double-array | {'value':[1,'2.5']} | [1.0, 2.5]
            int-array | {'value':[1.0,2e1]} | [1, 20]
            boolean-array | {'value':[true,'false']} | [true, false]
            dates | {'value':['2026-05-04']} | [2026-05-04]
            record | {'value':{'name':'Ann','age':'7','more':[]}} | Guest[name=Ann, age=7]
            JsonNode | {'value':{'a':1}} | OBJECT
            JsonNode | {'value':true} | BOOLEAN
            Object | {'value':{'a':[1]}} | {a=[1]}
            Optional | {'value':'2026-05-04'} | Optional[2026-05-04]
            Optional | {'value':null} | Optional.empty
            Optional | {} | Optional.empty
            Optional-list | {'value':['1']} | Optional[[1]]
            none | [] | none
            all | {'a':1} | {a=1}
            all | {} | {}
            slot | {'slot':{'from':'09:00','to':'10:00'}} | Slot[from=09:00, to=10:00]anybody
            party | {'host':{'name':'Ann','age':7},'guests':[],'open':[]} | Guest[name=Ann, age=7] [] Optional.empty OptionalInt.empty
            party | {'host':{'name':'Ann','age':7},'guests':[],'open':[],'tables':2,'day':null} | \
            Guest[name=Ann, age=7] [] Optional.empty OptionalInt[2]
            """)
    void readsListsMapsAndRecords(String tool, String arguments, String read) {
        assertThat(DESK.tool(tool, arguments)).isEqualTo(result("{'value':'" + read + "'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            List | {'value':'1, 2'} | the argument value must be a list, but is a text "1, 2"
            List | {'value':''} | the argument value must be a list, but is a text ""
            List | {'value':{}} | the argument value must be a list, but is an object
            List | {'value':[1,'two']} | the argument value[1] must be a whole number from -2147483648 to 2147483647, \
            but is a text "two"
            List | {} | the argument value is missing: it must be a list
            Set | {'value':['FUNDAY']} | the argument value[0] must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, \
            FRIDAY, SATURDAY, SUNDAY, but is a text "FUNDAY"
            Map | {'value':[]} | the argument value must be an object, but is a list
            Map | {'value':{'a':1.5}} | the argument value.a must be a whole number from -2147483648 to 2147483647, \
            but is a number 1.5
            int-array | {'value':[1,1.5]} | the argument value[1] must be a whole number from -2147483648 to 2147483647, \
            but is a number 1.5
            int-array | {'value':[true]} | the argument value[0] must be a whole number from -2147483648 to 2147483647, \
            but is a boolean true
            int-array | {'value':[null]} | the argument value[0] must be a whole number from -2147483648 to 2147483647, \
            but is null
            double-array | {'value':['NaN']} | the argument value[0] must be a number, but is a text "NaN"
            double-array | {'value':[1,1e999]} | the argument value[1] must be a number, but is a number 1e999
            boolean-array | {'value':[1]} | the argument value[0] must be true or false, but is a number 1
            dates | {'value':[20260504]} | the argument value[0] must be a date such as 2026-05-04, but is a number 20260504
            record | {'value':{'name':'Ann'}} | the argument value.age is missing: it must be a whole number from \
            -2147483648 to 2147483647
            record | {'value':{'name':null,'age':1}} | the argument value.name must be a text, but is null
            record | {'value':{'name':'Ann','age':'seven'}} | the argument value.age must be a whole number from \
            -2147483648 to 2147483647, but is a text "seven"
            record | {'value':'Ann'} | the argument value must be an object, but is a text "Ann"
            JsonNode | {} | the argument value is missing
            Object | {'value':null} | the argument value is missing
            Optional | {'value':5} | the argument value must be a date such as 2026-05-04, but is a number 5
            Optional-list | {'value':[0.5]} | the argument value[0] must be a whole number from -2147483648 to \
            2147483647, but is a number 0.5
            two | {'first':1.5,'second':'soon'} | the argument first must be a whole number from -2147483648 to \
            2147483647, but is a number 1.5; the argument second must be a date such as 2026-05-04, but is a text "soon"
            two | {'second':null} | the argument first is missing: it must be a whole number from -2147483648 to \
            2147483647; the argument second is missing: it must be a date such as 2026-05-04
            two | [1] | the arguments must be a JSON object, but are a list
            two | 'text' | the arguments must be a JSON object, but are a text
            party | {'guests':[]} | the argument host is missing: it must be an object; the argument open is missing: \
            it must be a list
            party | {'host':{'name':'Ann'}} | the argument host.age is missing: it must be a whole number from \
            -2147483648 to 2147483647; the argument guests is missing: it must be a list; \
            the argument open is missing: it must be a list
            party | {'host':{'name':'Ann','age':1},'guests':[{'name':'Bob','age':2},{'age':3}],'open':[]} | \
            the argument guests[1].name is missing: it must be a text
            party | {'host':{'name':'Ann','age':1},'guests':null,'open':[]} | the argument guests must be a list, but is null
            slot | {'slot':{'from':'10:00','to':'09:00'}} | the argument slot has a value that is not allowed
            slot | {'slot':{'from':'10:00','to':9}} | the argument slot.to must be a time such as 09:30, but is a number 9
            whole_slot | {'from':'10:00','to':'09:00'} | the argument object has a value that is not allowed
            stay | {'arrival':'2026-05-04','departure':'2026-05-04'} | The departure must be after the arrival.
            """)
    void tellsWhichArgumentIsWrongAndWhatItShouldBe(String tool, String arguments, String told) {
        assertThat(DESK.tool(tool, arguments)).isEqualTo(error(told));
    }

    @Test
    void readsArgumentsThatComeAsText() {
        assertThat(DESK.tool("two", "'{\\'first\\':1,\\'second\\':\\'2026-05-04\\'}'"))
                .isEqualTo(result("{'value':'1 2026-05-04'}"));
        assertThat(DESK.tool("none", "''")).isEqualTo(result("{'value':'none'}"));
        assertThat(DESK.tool("none", "null")).isEqualTo(result("{'value':'none'}"));
        assertThat(DESK.calls("{'id':'t1','function':{'name':'none'}}")).isEqualTo(result("{'value':'none'}"));
    }

    @Test
    void cutsNamesAndValuesInWhatItTells() {
        String longName = "x".repeat(5000);

        assertThat(DESK.tool("Map", "{'value':{'" + longName + "':'" + "x".repeat(90) + "'}}"))
                .isEqualTo(
                        error("the argument value." + "x".repeat(80) + "... must be a whole number from -2147483648 to"
                                + " 2147483647, but is a text \"" + "x".repeat(80) + "...\""));
        assertThat(DESK.tool("Map", "{'value':{'a':'" + "1".repeat(5000) + "'}}"))
                .isEqualTo(error("the argument value has a value that is not allowed"));
        assertThat(DESK.tool("two", "{'first':'" + "1".repeat(5000) + "','second':'2026-05-04'}"))
                .isEqualTo(
                        error("the argument first must be a whole number from -2147483648 to 2147483647, but is a text"
                                + " \"" + "1".repeat(80) + "...\""));
    }
}
