import { type TestApplicationOptions, testApplication } from './application';
import { PUBLIC_URL } from './context';
import type { testDatabase } from './database';

/** A browser without script: it keeps cookies and follows nothing by itself. */
export function scriptlessBrowser(
  database: ReturnType<typeof testDatabase>,
  options: TestApplicationOptions = { env: { RATE_LIMITS: 'off' } },
) {
  const application = testApplication(database, options);
  const jar = new Map<string, string>();
  return {
    jar,
    async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await application.request(
        `${PUBLIC_URL}/api/auth${path}`,
        {
          method: 'POST',
          headers: { origin: PUBLIC_URL, cookie, ...headers },
          body: new URLSearchParams(fields),
        },
        { incoming: { socket: { remoteAddress: '203.0.113.7' } } },
      );
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (line.includes('Max-Age=0')) jar.delete(name);
        else jar.set(name, value);
      }
      return [reply.status, reply.headers.get('location')];
    },
    isSignedIn: () => jar.has('better-auth.session_token'),
  };
}

export type ScriptlessBrowser = ReturnType<typeof scriptlessBrowser>;
