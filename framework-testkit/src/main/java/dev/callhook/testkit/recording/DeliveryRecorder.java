package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.Invocation;
import dev.callhook.testkit.json.KitJson;
import dev.callhook.testkit.recording.KeptDeliveries.Kept;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last deliveries in memory, so that one that went wrong becomes a fixture and a test. Safe for use by several threads.
 *
 * <pre>{@code
 * DeliveryRecorder recorder = DeliveryRecorder.keeping(50);
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder().interceptor(recorder)...build();
 * }</pre>
 *
 * <p>Give each dispatcher one of its own. A delivery is recorded once, before its first handler method runs, however many tool
 * calls it has or listeners it reaches. What no handler method runs for is not recorded: a refused delivery, a duplicate that is
 * answered from memory, an event without a listener, a call of nothing but unknown tools. A recorder that fails fails no call.
 *
 * <p><b>What is masked</b>, before it is kept:
 *
 * <ul>
 *   <li>phone numbers in any text, ids included, of at least 7 digits after a {@code +}, or 9 without one: {@code +44 20 7946
 *       0xxx}, numbers of nobody, in their place, the same one for the same number as long as the recorder lives; in arguments,
 *       whole numbers of 9 to 15 digits too
 *   <li>arguments, and texts of the assistant, that are called phone, number, mobile, tel, fax, whatsapp or caller, or whose name
 *       ends so, such as {@code callerNumber}, whatever their form; a shorter whole number becomes 0
 *   <li>transcript, summary, recording URL, error, analysis, metadata, and each member that this version does not know
 *   <li>arguments that are marked {@link dev.callhook.handler.Sensitive}; of a tool with such a mark also those that no parameter
 *       takes, and of a tool whose method is not known yet, or that has none, all
 *   <li>arguments, whatever they hold, and texts of the assistant that are called secret, token, password, pin or the like
 * </ul>
 *
 * <p>The shape stays, so that a handler still reads it: a masked number is 0, a boolean false, a date, time, UUID, URL or e-mail
 * address one that says nothing, a constant the first one of the enum that a method takes, any other text {@code ***}. A
 * constraint such as a minimum may no longer hold: write another value in the fixture by hand. Metadata that is sealed loses its
 * seal and is absent when it is sent again.
 *
 * <p><b>What is not masked</b>: other arguments; a phone number of 8 digits or fewer without a {@code +}, such as a Danish one, or
 * one with other separators than spaces, dots, slashes, hyphens and brackets, under a name that does not tell it; the assistant's
 * prompts, first message and tools, of which numbers are masked and nothing else, so a name that your answer to an
 * assistant-request wrote into a prompt stays. Read a fixture before you commit it.
 */
public final class DeliveryRecorder implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecorder.class);
    private static final int MOST = 1_000;
    private static final long MOST_BYTES = 8L << 20;

    private final Settings settings;
    private final KeptDeliveries kept;
    private final KnownMethods methods = new KnownMethods();
    private final DeliveryMask mask = new DeliveryMask(methods);

    private record Settings(int most, long mostBytes, boolean masked, InstantSource clock) {}

    private DeliveryRecorder(Settings settings) {
        this.settings = settings;
        this.kept = new KeptDeliveries(settings.most, settings.mostBytes);
    }

    /**
     * Returns a recorder that keeps the last deliveries, masked, of 8 MiB at the most.
     *
     * @param deliveries how many, 1 to 1,000
     * @return the recorder, empty
     * @throws IllegalArgumentException for another number
     */
    public static DeliveryRecorder keeping(int deliveries) {
        if (deliveries < 1 || deliveries > MOST) {
            throw new IllegalArgumentException("keep 1 to " + MOST + " deliveries, not " + deliveries);
        }
        return new DeliveryRecorder(new Settings(deliveries, MOST_BYTES, true, InstantSource.system()));
    }

    /**
     * Sets how large all kept deliveries may be together; the oldest ones go first.
     *
     * @param bytes the most bytes
     * @return another recorder, empty
     * @throws IllegalArgumentException if that is less than one
     */
    public DeliveryRecorder maxBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("keep at least one byte, not " + bytes);
        }
        return new DeliveryRecorder(new Settings(settings.most, bytes, settings.masked, settings.clock));
    }

    /**
     * Sets the clock that tells when a delivery was recorded.
     *
     * @param clock the clock
     * @return another recorder, empty
     */
    public DeliveryRecorder clock(InstantSource clock) {
        Objects.requireNonNull(clock, "clock");
        return new DeliveryRecorder(new Settings(settings.most, settings.mostBytes, settings.masked, clock));
    }

    /**
     * Masks nothing: for calls of your own, on your own machine. The log says so.
     *
     * @return another recorder, empty
     */
    public DeliveryRecorder keepingPersonalData() {
        LOG.warn(
                "a DeliveryRecorder keeps phone numbers, transcripts and all else that is personal as it comes, since it was"
                        + " told keepingPersonalData(): never do this where real people call");
        return new DeliveryRecorder(new Settings(settings.most, settings.mostBytes, false, settings.clock));
    }

    @Override
    public @Nullable Object intercept(Invocation invocation, Chain chain) throws Throwable {
        try {
            record(invocation);
        } catch (RuntimeException | StackOverflowError | LinkageError e) { // its text may hold values
            LOG.warn("a delivery could not be recorded: {}", e.getClass().getName());
        }
        return chain.proceed();
    }

    private synchronized void record(Invocation invocation) {
        methods.learn(invocation);
        Optional<Kept> known = kept.of(invocation.request());
        Set<String> packages = new LinkedHashSet<>(
                known.map(Kept::delivery).map(RecordedDelivery::handlerPackages).orElse(List.of()));
        boolean isNew = packages.add(invocation.method().getDeclaringClass().getPackageName());
        if (isNew || known.filter(each -> each.methods() == methods.count()).isEmpty()) {
            Instant at = known.map(Kept::delivery).map(RecordedDelivery::at).orElseGet(settings.clock::instant);
            keep(invocation, at, packages);
        }
    }

    private void keep(Invocation invocation, Instant at, Set<String> packages) {
        ObjectNode came = KitJson.object(invocation.request().body());
        ObjectNode body = settings.masked ? mask.masked(came) : came;
        List<String> names =
                RecordedCall.in(body).stream().map(RecordedCall::name).toList();
        String type = body.at("/message/type").asText();
        RecordedDelivery delivery = new RecordedDelivery(type, names, at, List.copyOf(packages), KitJson.text(body));
        if (!kept.put(new Kept(new WeakReference<>(invocation.request()), delivery, methods.count()))) {
            LOG.warn(
                    "a delivery of {} bytes was not recorded: at most {} are kept",
                    delivery.body().length,
                    settings.mostBytes);
        }
    }

    /**
     * Returns what is kept.
     *
     * @return the deliveries as they came, the last one last
     */
    public synchronized List<RecordedDelivery> deliveries() {
        return kept.all();
    }

    /** Forgets what is kept. */
    public synchronized void clear() {
        kept.clear();
    }
}
