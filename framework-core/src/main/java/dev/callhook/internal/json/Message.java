package dev.callhook.internal.json;

import dev.callhook.payload.CallMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The object {@code message} of a body that has been passed over.
 *
 * @param whole the object
 * @param members its members; of use only until another body is read
 * @param assistant what lies in its assistant
 * @param transcript the messages of a report if they have been read; null if they have not, or are not as they should be
 */
record Message(
        JsonSlice whole,
        JsonObject members,
        AssistantParts assistant,
        @Nullable List<CallMessage> transcript) {}
