package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface ContactsContract extends DeskFixture {

    @Test
    default void findsAContactByPhone() {
        assertThat(desk().contacts().byPhone("+442079460102", LIMIT)).hasValueSatisfying(contact -> {
            assertThat(contact.name()).isEqualTo("Sample Patient Two");
            assertThat(contact.phone()).isEqualTo("+442079460102");
            assertThat(contact.lastVisit()).contains(LocalDate.of(2025, 11, 17));
        });
    }

    @Test
    default void readsAContactWhoWasNeverHere() {
        assertThat(desk().contacts().byPhone("+442079460105", LIMIT).map(Contact::lastVisit))
                .contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "+44207946010", "+442079460999", "'; DROP TABLE contacts; --", "\u0000"})
    default void findsNobodyByAnotherPhone(String phone) {
        assertThat(desk().contacts().byPhone(phone, LIMIT)).isEmpty();
    }

    @Test
    default void findsContactsByAPartOfTheNameInAnyCase() {
        assertThat(desk().contacts().byName("sample PATIENT t", LIMIT))
                .extracting(Contact::name)
                .containsExactly("Sample Patient Three", "Sample Patient Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "Nobody", "\u0000"})
    default void findsNobodyByWhatIsInNoName(String part) {
        assertThat(desk().contacts().byName(part, LIMIT)).isEmpty();
    }
}
