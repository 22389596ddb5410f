package dev.callhook.spi;

/**
 * How busy a dispatcher is, and how busy it may be.
 *
 * @param openDeliveries runs of handlers that are under way, with or without a thread: one for each tool call and event
 * @param maxOpenDeliveries the most of them
 * @param runningHandlers handlers that run on threads of the dispatcher's executor
 * @param maxRunningHandlers the most of them
 * @param queuedHandlers handlers that wait for such a thread
 * @param maxQueuedHandlers the most of them
 * @param stuckHandlers handlers that have ignored their interrupt and still run
 */
public record DispatchLoad(
        int openDeliveries,
        int maxOpenDeliveries,
        int runningHandlers,
        int maxRunningHandlers,
        int queuedHandlers,
        int maxQueuedHandlers,
        int stuckHandlers) {}
