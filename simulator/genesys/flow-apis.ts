import { methodNotAllowed } from './errors.ts';
import type { Route } from './routes.ts';

/** Both APIs have operations on `/api/v2/flows/{flowId}`. Each request goes to the API of its flow. */
export function eitherApi(isArchitect: (flowId: string) => boolean, architect: readonly Route[], definition: readonly Route[]): Route[] {
  const shared = definition.map((route): Route => {
    if (!route.path.includes('{flowId}')) return route;
    const other = twin(route, architect);
    const allow = architect
      .filter(({ path }) => path === route.path)
      .map(({ method }) => method)
      .join(', ');
    return {
      ...route,
      handle: (call) => {
        if (!isArchitect(call.params['flowId'] ?? '')) return route.handle(call);
        if (!other) throw methodNotAllowed(route.method, allow);
        return other.handle(call);
      },
    };
  });
  return [...shared, ...architect.filter((route) => !twin(route, definition))];
}

function twin(route: Route, routes: readonly Route[]): Route | undefined {
  return routes.find(({ method, path }) => method === route.method && path === route.path);
}
