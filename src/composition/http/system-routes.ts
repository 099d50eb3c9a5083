import { hash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import { isDirectFromLoopback } from '@/platform/http/client-address';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import type { Runtime } from '../runtime';
import { checkPart } from './parts-status';

/** Gable's own routes: whether it lives, and what it counts. */
export function systemRoutes(runtime: Runtime): readonly AnyRoute[] {
  return [health(runtime), metrics(runtime)];
}

function health(runtime: Runtime): AnyRoute {
  return defineRoute({
    method: 'get',
    path: '/healthz',
    family: 'gable',
    summary: 'Whether this process and its database answer',
    description:
      'With `?deep` the job queue and the file store are tried as well. 503 where one does not answer.',
    access: 'anyone',
    credentials: 'ignored',
    limits: [],
    success: {
      status: 200,
      description: 'All is well',
      schema: z.object({ status: z.literal('ok') }),
    },
    async handle(_ctx, _input, { url }) {
      await checkPart(runtime, 'database');
      if (url.searchParams.has('deep')) {
        await checkPart(runtime, 'jobs');
        await reachable('The file store', () => checkPart(runtime, 'files'));
      }
      return { body: { status: 'ok' as const } };
    },
  });
}

async function reachable(name: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (cause) {
    throw new AppError('unavailable', { message: `${name} does not answer.`, cause });
  }
}

function metrics({ env, metrics: { registry } }: Runtime): AnyRoute {
  return defineRoute({
    method: 'get',
    path: '/metrics',
    family: 'gable',
    summary: 'Figures of this process for Prometheus',
    description:
      'For requests from this machine that came through no proxy, or with `METRICS_TOKEN` as bearer token.',
    access: 'anyone',
    credentials: 'ignored',
    limits: [],
    success: { status: 200, description: 'Prometheus text format' },
    async handle(_ctx, _input, { headers, clientAddress }) {
      const token = env.METRICS_TOKEN;
      const isKnown =
        token !== undefined && sameText(headers.get('authorization') ?? '', `Bearer ${token}`);
      if (!isKnown && !isDirectFromLoopback(clientAddress, headers))
        throw new AppError('not_found');
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  });
}

/** Compares in a time that tells nothing about how much of a secret was right. */
function sameText(given: string, secret: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', secret, 'buffer'));
}
