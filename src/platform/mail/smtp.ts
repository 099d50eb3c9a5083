import { createTransport } from 'nodemailer';
import { PermanentFailure } from '../jobs/jobs';
import { checkedMessage, messageIdOf } from './checked-message';
import type { Mail, Sender } from './mail';

interface SmtpOptions {
  readonly host: string;
  /** 465 means TLS from the first byte; on other ports STARTTLS is used where the server offers it. */
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly sender: Sender;
  /** A certificate in PEM that is trusted in place of the system's. */
  readonly trusted?: string;
}

export function smtpMail(options: SmtpOptions): Mail {
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: options.port === 465,
    // A password crosses the network only encrypted and to a server that can prove its name. Without one, a relay on
    // this machine with a certificate of its own making is as good as one in the clear.
    requireTLS: options.password !== undefined,
    tls: {
      rejectUnauthorized: options.password !== undefined || options.port === 465,
      ...(options.trusted ? { ca: options.trusted } : {}),
    },
    auth: options.username ? { user: options.username, pass: options.password ?? '' } : undefined,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    async send(message) {
      await transport
        .sendMail({
          from: options.sender,
          ...checkedMessage(message),
          messageId: messageIdOf(message, options.sender) ?? undefined,
        })
        .catch((error: Error & { responseCode?: number; command?: string }) => {
          throw isRefusal(error) ? new PermanentFailure(error.message, { cause: error }) : error;
        });
    },
    close: () => transport.close(),
  };
}

/** 5xx about the message or its receiver will not change; a refused sign-in is the operator's to repair, so it is tried on. */
function isRefusal({
  responseCode = 0,
  command = '',
}: {
  responseCode?: number;
  command?: string;
}) {
  return responseCode >= 500 && /^(RCPT|MAIL|DATA)/.test(command);
}
