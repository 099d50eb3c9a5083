import { hash } from 'node:crypto';

/** A strong validator of a body: the same bytes, the same tag. */
export function etagOf(body: string): string {
  return `"${hash('sha1', body, 'base64url')}"`;
}

/** Whether an `If-None-Match` names the tag (weak comparison, as RFC 9110 asks there). */
export function noneMatch(header: string, etag: string): boolean {
  return header.trim() === '*' || tagsOf(header).some((tag) => tag.replace(/^W\//, '') === etag);
}

/** Whether an `If-Match` names the tag (strong comparison: weak tags never match). */
export function ifMatch(header: string, etag: string): boolean {
  return header.trim() === '*' || tagsOf(header).includes(etag);
}

function tagsOf(header: string): string[] {
  return header.match(/(W\/)?"[^"]*"/g) ?? [];
}
