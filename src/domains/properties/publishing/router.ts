import { procedure, router } from '@/platform/trpc/procedures';
import { propertyId } from '../contract';
import {
  pageInput,
  photoCaptionInput,
  photoOrderInput,
  photoRemovalInput,
  priceInput,
  publicationId,
  publishInput,
  removalInput,
  saveInput,
  statusInput,
  takeDownId,
  takeDownInput,
} from './contract';
import { arrangePhotos, describePhoto, removePhoto } from './service/arrange-photos';
import { changePrice, changeStatus } from './service/change-offer';
import { countView } from './service/count-view';
import { listPublications } from './service/list-publications';
import { publish } from './service/publish';
import { readPublication } from './service/read-publication';
import { removeDraft } from './service/remove-draft';
import { saveDraft } from './service/save-draft';
import { listTakeDowns, restore, takeDown } from './service/take-down';

export const publishingRouter = router({
  list: procedure('registered')
    .input(pageInput.prefault({}))
    .query(({ ctx, input }) => listPublications(ctx, input)),
  byId: procedure('registered')
    .input(publicationId)
    .query(({ ctx, input }) => readPublication(ctx, input.id)),
  save: procedure('registered')
    .input(saveInput)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  publish: procedure('registered')
    .input(publishInput)
    .mutation(({ ctx, input }) => publish(ctx, input)),
  changeStatus: procedure('registered')
    .input(statusInput)
    .mutation(({ ctx, input }) => changeStatus(ctx, input)),
  changePrice: procedure('registered')
    .input(priceInput)
    .mutation(({ ctx, input }) => changePrice(ctx, input)),
  removeDraft: procedure('registered')
    .input(removalInput)
    .mutation(({ ctx, input }) => removeDraft(ctx, input)),
  arrangePhotos: procedure('registered')
    .input(photoOrderInput)
    .mutation(({ ctx, input }) => arrangePhotos(ctx, input)),
  describePhoto: procedure('registered')
    .input(photoCaptionInput)
    .mutation(({ ctx, input }) => describePhoto(ctx, input)),
  removePhoto: procedure('registered')
    .input(photoRemovalInput)
    .mutation(({ ctx, input }) => removePhoto(ctx, input)),
  /** A home's page was looked at. */
  seen: procedure('anyone')
    .input(propertyId)
    .mutation(({ ctx, input }) => countView(ctx, input.id)),
  takeDown: procedure('platform_admin')
    .input(takeDownInput)
    .mutation(({ ctx, input }) => takeDown(ctx, input)),
  restore: procedure('platform_admin')
    .input(takeDownId)
    .mutation(({ ctx, input }) => restore(ctx, input.id)),
  takeDowns: procedure('platform_admin').query(({ ctx }) => listTakeDowns(ctx)),
});
