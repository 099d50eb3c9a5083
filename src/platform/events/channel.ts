/** The `LISTEN` channel; its payload is the scope of the event. A lost notification costs time, never an event. */
export const EVENT_CHANNEL = 'gable_events';
