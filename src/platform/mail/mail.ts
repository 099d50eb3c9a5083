export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Where an answer goes; to the sender of all mails unless told. */
  readonly replyTo?: string;
  /** Becomes the Message-ID: letters, digits and hyphens. Without one the provider makes one up. */
  readonly id?: string;
  readonly headers?: Record<string, string> | undefined;
}

/** Sends one message, or throws where the provider refuses; callers use `sendMail`, so that a job retries. */
export interface Mail {
  readonly kind: 'smtp' | 'sendgrid' | 'outbox';
  send(message: Message): Promise<void>;
  close(): void;
}

/** Who every mail comes from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
