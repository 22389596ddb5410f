package com.acme.frontdesk;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Tools that need a database, though their definitions do not. */
record Slots(DataSource database) {

    @Tool(value = "find_slots", description = "Finds free slots of a day")
    List<String> findSlots(@ToolParam(description = "The day") LocalDate day) {
        return List.of("09:30", "11:00");
    }
}
