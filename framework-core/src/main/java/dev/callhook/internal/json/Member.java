package dev.callhook.internal.json;

/** The members that somebody looks for while a body is checked. */
enum Member {
    MESSAGE("message"),
    TYPE("type"),
    TIMESTAMP("timestamp"),
    CALL("call"),
    PHONE_NUMBER("phone_number"),
    CUSTOMER("customer"),
    ASSISTANT("assistant"),
    TOOL_CALL_LIST("tool_call_list"),
    ERROR("error"),
    END_REASON("end_reason"),
    DURATION_SECONDS("duration_seconds"),
    SUMMARY("summary"),
    MESSAGES("messages"),
    ANALYSIS("analysis"),
    RECORDING_URL("recording_url"),
    STARTED_AT("started_at"),
    ENDED_AT("ended_at"),
    ID("id"),
    STATUS("status"),
    PIPELINE("pipeline"),
    NUMBER("number"),
    NAME("name"),
    FUNCTION("function"),
    ARGUMENTS("arguments"),
    ROLE("role"),
    CONTENT("content"),
    LLM_CONFIG("llm_config"),
    TOOLS("tools"),
    ANALYSIS_PLAN("analysis_plan"),
    /** All the others. */
    OTHER("");

    private final String text;

    Member(String text) {
        this.text = text;
    }

    /** {@return the name on the wire} */
    @Override
    public String toString() {
        return text;
    }
}
