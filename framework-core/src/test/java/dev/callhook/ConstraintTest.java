package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintTest {

    private static final SignedRequests DESK = SignedRequests.to(new ConstrainedDesk());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            seats | {'value':8} | 8
            seats | {'value':' 1 '} | 1
            seats | {'value':2.0} | 2
            default | {} | 2
            price | {'value':0.51} | 0.51
            price | {'value':'99.9'} | 99.9
            signs | {'a':0,'b':0,'c':-1} | -1
            code | {'value':'AB1'} | AB1
            any_case | {'value':'aBc'} | aBc
            mail | {'value':'ann@example.org'} | Optional[ann@example.org]
            mail | {'value':null} | Optional.empty
            mail | {} | Optional.empty
            grouped | {'value':9} | 9
            slow | {'value':'aab'} | aab
            small | {'value':{'seats':9}} | 9
            bean | {'value':{'code':'abc'}} | abc
            guest | {'guest':{'name':'Ann','age':'7','tags':['ab']},'tables':['1']} | Ann
            party | {'guests':[{'name':'Ann','age':7,'mail':null,'tags':[]}],'dishes':{'soup':1}} | 1
            """)
    void readsWhatIsInBounds(String tool, String arguments, String read) {
        assertThat(DESK.tool(tool, arguments)).isEqualTo(result("{'value':'" + read + "'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            seats | {'value':0} | the argument value must be at least 1, but is a number 0
            seats | {'value':'9'} | the argument value must be at most 8, but is a text "9"
            seats | {'value':1.5} | the argument value must be a whole number from -2147483648 to 2147483647, \
            but is a number 1.5
            seats | {} | the argument value is missing: it must be a whole number from -2147483648 to 2147483647
            default | {'value':-1} | the argument value must be at least 1, but is a number -1
            price | {'value':0.50} | the argument value must be more than 0.5, but is a number 0.50
            price | {'value':1e2} | the argument value must be at most 99.9, but is a number 1e2
            positive | {'value':0} | the argument value must be more than 0, but is a number 0
            signs | {'a':-1,'b':1,'c':0} | the argument a must be at least 0, but is a number -1; \
            the argument b must be at most 0, but is a number 1; the argument c must be at most -1, but is a number 0
            code | {'value':'ab1'} | the argument value must match [A-Z]{2}[0-9]+, but is a text "ab1"
            code | {'value':'AB12345'} | the argument value must have 3 to 6 characters, but is a text "AB12345"
            code | {'value':12} | the argument value must match [A-Z]{2}[0-9]+, but is a number 12
            any_case | {'value':'a1'} | the argument value must match [a-z]+, but is a text "a1"
            two_patterns | {'value':'abc'} | the argument value must match .*x.*, but is a text "abc"
            mail | {'value':'ann at example'} | the argument value must be an e-mail address such as ann@example.com, \
            but is a text "ann at example"
            mail | {'value':'ann@example.com'} | the argument value must match .*\\.org, but is a text "ann@example.com"
            small | {'value':{'seats':10}} | the argument value.how_many must be at most 9, but is a number 10
            bean | {'value':{}} | the argument value.code is missing: it must be a text
            bean | {'value':{'code':null}} | the argument value.code is missing: it must be a text
            bean | {'value':{'code':'abcd','marks':[1,6]}} | the argument value.code must have at most 3 characters, \
            but is a text "abcd"; the argument value.marks[1] must be at most 5, but is a number 6
            guest | {'guest':{'name':' ','age':121,'mail':'x','tags':['a','bb']},'tables':[1,0,2]} | \
            the argument guest.name must not be blank, but is a text " "; \
            the argument guest.age must be at most 120, but is a number 121; \
            the argument guest.mail must be an e-mail address such as ann@example.com, but is a text "x"; \
            the argument guest.tags[0] must have 2 to 5 characters, but is a text "a"; \
            the argument tables[1] must be at least 1, but is a number 0; \
            the argument tables must have at most 2 elements, but has 3
            guest | {'guest':{'name':'Ann','age':'old','tags':['a']},'tables':[]} | \
            the argument guest.age must be a whole number from -2147483648 to 2147483647, but is a text "old"; \
            the argument guest.tags[0] must have 2 to 5 characters, but is a text "a"
            party | {'guests':[],'dishes':{'a':0,'b':1,'c':2}} | the argument guests must have at least 1 element, \
            but has 0; the argument dishes.a must be at least 1, but is a number 0; \
            the argument dishes must have at most 2 members, but has 3
            party | {'guests':[{'name':'Ann','age':1,'tags':[]}],'dishes':{},'next':{'guests':[{'name':'','age':1,\
            'tags':[]}],'dishes':{}}} | the argument next.guests[0].name must not be blank, but is a text ""
            """)
    void tellsAllThatIsOutOfBoundsAtOnce(String tool, String arguments, String told) {
        assertThat(DESK.tool(tool, arguments)).isEqualTo(error(told.replace("\\", "\\\\")));
    }

    @Test
    void isNotStoppedByAPatternThatWouldTakeYears() {
        String text = "a".repeat(60);

        assertThat(DESK.tool("slow", "{'value':'" + text + "'}"))
                .isEqualTo(error("the argument value must match (a+)+b, but is a text \"" + text + "\""));
    }
}
