/** What was asked for, or null where there is no such thing or the address is not complete. Other failures stay failures. */
export async function orNothing<Value>(asked: Promise<Value>): Promise<Value | null> {
  return asked.catch((error: { code?: string }) => {
    if (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST') return null;
    throw error;
  });
}
