/** The stable word for why something was refused, from a tRPC error or an answer of the sign-in handler. */
export function reasonOf(error: unknown): string | null {
  const { data, code } = (error ?? {}) as { data?: { reason?: unknown }; code?: unknown };
  const reason = data ? data.reason : code;
  return typeof reason === 'string' ? reason : null;
}
