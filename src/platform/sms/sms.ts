export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** Sends one text message, or throws where the provider refuses; callers go through a job, so that it is retried. */
export interface Sms {
  readonly kind: 'twilio' | 'outbox';
  send(message: TextMessage): Promise<void>;
}
