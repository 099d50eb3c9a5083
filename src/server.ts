import { join } from 'node:path';
import nextServer from 'next';
import { createApplication } from './composition/http/application';
import { listen } from './composition/http/listen';
import { type NodeHandler, nodeMount } from './composition/http/node-mount';
import { isOwnPath, needsPeer } from './composition/http/own-paths';
import { webSocketsOf } from './composition/http/web-sockets';
import { JOBS } from './composition/jobs';
import { rootRouter } from './composition/root-router';
import { routes } from './composition/routes';
import { openRuntime } from './composition/runtime';
import { startWorkers } from './composition/workers';
import { openGazetteer } from './domains/places/gazetteer/service/open';
import { env, InvalidEnvironment } from './platform/env';
import { withPageOutcome } from './platform/http/page-outcome';
import { withPrecompressed } from './platform/http/precompressed';

/** Requests and jobs that run when a stop is asked for may take this long to finish. */
const DRAIN_MS = 8000;

/** The web process: the HTTP application in front of Next. */
async function main(): Promise<void> {
  const settings = env();
  const runtime = openRuntime(settings, 'gable web');
  void runtime.jobs.open(JOBS);
  const application = createApplication({ runtime, routes, router: rootRouter });

  const isDevelopment = settings.NODE_ENV === 'development';
  // Listening comes first: a port that is taken must be known before half a minute of preparation.
  const prepared = Promise.withResolvers<NodeHandler>();
  const handler = nodeMount(
    application,
    async (request, response) => (await prepared.promise)(request, response),
    isDevelopment ? needsPeer : isOwnPath,
  );
  const listening = await listen((request, response) => void handler(request, response), {
    port: settings.PORT,
    host: settings.HOST,
  });
  // Only fast refresh speaks over web sockets.
  const webSockets = webSocketsOf(isDevelopment ? listening.servers : []);
  const next = nextServer({
    dev: isDevelopment,
    hostname: 'localhost',
    port: settings.PORT,
    httpServer: webSockets.server,
  });
  await next.prepare();
  const pages = withPageOutcome(next.getRequestHandler());
  const built = { folder: join('.next', 'static'), prefix: '/_next/static/' };
  prepared.resolve(isDevelopment ? pages : withPrecompressed(built, pages));
  runtime.log.info({ port: listening.port, url: settings.PUBLIC_URL }, 'listening');
  process.send?.({ type: 'listening', port: listening.port });
  // So that the first sentence does not wait for it; a failure is told to whoever asks.
  openGazetteer().catch((error) => runtime.log.error({ err: error }, 'no gazetteer'));

  const workers = settings.WORKERS === 'web' ? startWorkers(runtime) : undefined;

  await stopSignal();
  runtime.log.info('stopping');
  webSockets.end();
  await Promise.all([listening.drain(DRAIN_MS), workers?.stop(DRAIN_MS)]);
  await next.close();
  await runtime.close();
  process.exit(0);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

main().catch((error: Error) => {
  const isExpected =
    error instanceof InvalidEnvironment || /^(PORT|HOST|TRUSTED_PROXIES):/.test(error.message);
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
