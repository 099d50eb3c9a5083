declare module 'zipcodes' {
  export function lookup(zip: string): { city: string; state: string } | undefined;
}
