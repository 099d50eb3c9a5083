import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { AppError } from '@/kernel/errors';
import { attachment } from './disposition';
import { assertKey, assertTypeMatches, typeOfKey } from './keys';
import { measuring } from './measuring';
import type { FileStore } from './store';

interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Unset for AWS itself. */
  readonly endpoint?: string;
  /** Unset for the SDK's own chain (environment, profile, instance role). */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string };
}

type ServiceError = Error & { $metadata?: { httpStatusCode?: number } };

const PART_BYTES = 8 * 1024 * 1024;

/** Objects of a bucket, on AWS or a compatible store. */
export function s3Store(options: S3Options): FileStore {
  const Bucket = options.bucket;
  const client = new S3Client({
    region: options.region,
    endpoint: options.endpoint,
    credentials: options.credentials,
    // Compatible stores rarely know bucket subdomains, nor the SDK's newer checksums.
    forcePathStyle: options.endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  return {
    async put(Key, body, contentType) {
      assertKey(Key);
      assertTypeMatches(Key, contentType);
      const measure = measuring();
      const upload = new Upload({
        client,
        params: { Bucket, Key, Body: measure.stream, ContentType: contentType },
        partSize: PART_BYTES,
        queueSize: 2,
      });
      const feeding = pipeline(body, measure.stream);
      try {
        await Promise.all([upload.done().catch(translated), feeding]);
      } catch (error) {
        // A refused upload reads no more: the sender must not wait for it.
        measure.stream.destroy();
        await upload.abort().catch(() => {});
        throw error;
      }
      return measure.result();
    },

    async get(Key, range) {
      assertKey(Key);
      const answer = await client
        .send(
          new GetObjectCommand({
            Bucket,
            Key,
            Range: range && `bytes=${range.start}-${range.end}`,
          }),
        )
        .catch(translated);
      const whole = answer.ContentRange?.split('/')[1];
      return {
        body: answer.Body as Readable,
        size: Number(whole ?? answer.ContentLength),
        contentType: answer.ContentType ?? typeOfKey(Key),
      };
    },

    async head(Key) {
      assertKey(Key);
      try {
        const answer = await client.send(new HeadObjectCommand({ Bucket, Key })).catch(translated);
        return {
          size: Number(answer.ContentLength),
          contentType: answer.ContentType ?? typeOfKey(Key),
        };
      } catch (error) {
        if (error instanceof AppError && error.code === 'not_found') return null;
        throw error;
      }
    },

    async delete(Key) {
      assertKey(Key);
      await client.send(new DeleteObjectCommand({ Bucket, Key })).catch(translated);
    },

    async *list(Prefix) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
        for (const { Key, Size } of page.Contents ?? []) {
          if (Key) yield { key: Key, size: Size ?? 0 };
        }
      }
    },

    async signedUrl(Key, { expiresInSeconds, fileName }) {
      assertKey(Key);
      const command = new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType: typeOfKey(Key),
        ResponseContentDisposition: fileName && attachment(fileName),
      });
      return getSignedUrl(client, command, { expiresIn: expiresInSeconds });
    },

    async check() {
      await client
        .send(new PutObjectCommand({ Bucket, Key: 'health-check.bin', Body: Buffer.from('ok') }))
        .catch(translated);
    },

    async removeUnfinished(before) {
      // The first thousand: the job that calls this comes back.
      const unfinished = await client
        .send(new ListMultipartUploadsCommand({ Bucket }))
        .catch(absentWhereNotImplemented);
      for (const { Key, UploadId, Initiated } of unfinished?.Uploads ?? []) {
        if (!Initiated || Initiated >= before) continue;
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
      }
    },
  };
}

/** Smaller compatible stores keep no list of unfinished uploads: they clear them by themselves. */
function absentWhereNotImplemented(error: ServiceError): undefined {
  if (error.$metadata?.httpStatusCode === 501) return undefined;
  translated(error);
}

/** The store's "no such key" is our `not_found`; that it cannot be reached or is out of order is `unavailable`. */
function translated(error: ServiceError): never {
  const status = error.$metadata?.httpStatusCode;
  if (status === 404 || error.name === 'NoSuchKey') {
    throw new AppError('not_found', { cause: error });
  }
  if (status === undefined || status >= 500 || status === 429) {
    throw new AppError('unavailable', { cause: error, retryAfterSeconds: 5 });
  }
  throw error;
}
