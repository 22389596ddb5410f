package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparesTest {

    private final Spares<Object> spares = new Spares<>(Object::new);

    @Test
    void givesAThreadWhatItGaveBack() {
        Object first = spares.take();

        spares.giveBack(first);

        assertThat(spares.take()).isSameAs(first);
    }

    @Test
    void givesNothingTwiceBeforeItIsBack() {
        spares.giveBack(spares.take());
        Object first = spares.take();

        assertThat(spares.take()).isNotSameAs(first);
    }
}
