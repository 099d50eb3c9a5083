import type { AnyRoute } from '@/platform/http/route';
import type { Runtime } from '../runtime';
import { referenceRoutes } from './reference-routes';
import { systemRoutes } from './system-routes';

/** Every declared route there is: the domains' and Gable's own, with those that describe all others. */
export function declaredRoutes(runtime: Runtime, routes: readonly AnyRoute[]): AnyRoute[] {
  const described = [...routes, ...systemRoutes(runtime)];
  return [...described, ...referenceRoutes(described, runtime.env.PUBLIC_URL)];
}
