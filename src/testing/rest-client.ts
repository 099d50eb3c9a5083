import type { Application } from '@/composition/http/application';
import { PUBLIC_URL } from './context';

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Asks an application as a client of the references does: a bearer token, JSON in and out. */
export function restClient(application: Application, bearer: string | null) {
  return async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (bearer) headers.set('authorization', bearer);
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await application.request(`${PUBLIC_URL}${path}`, { method, headers, ...init });
    return { status: reply.status, body: await reply.json() };
  };
}
