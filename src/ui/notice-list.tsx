'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { MeaningMark } from './meaning';
import { type Notice, takeOver } from './notify';

const manager = Toast.createToastManager<Notice>();

function add(notice: Notice) {
  manager.add({
    title: notice.title,
    description: notice.text,
    data: notice,
    timeout: notice.action ? 8000 : 5000,
    priority: notice.meaning === 'risk' ? 'high' : 'low',
  });
}

/** Loaded by `NoticeHost` at the first notice. F6 goes to it; a pointer over it stops its clock. */
export default function NoticeList() {
  useEffect(() => takeOver(add), []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[calc(var(--dock-height)+1rem)] z-60 flex flex-col gap-2 outline-none md:right-6 md:left-auto md:w-96">
          <Notices />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Notices() {
  const t = useTranslations('ui');
  const { toasts } = Toast.useToastManager<Notice>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className="rounded-lg bg-ink text-paper shadow-float transition-[opacity,translate] data-ending-style:translate-y-2 data-starting-style:translate-y-4 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        {toast.data?.meaning && <MeaningMark meaning={toast.data.meaning} plain />}
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-paper/80 text-sm" />
        </div>
        {toast.data?.action && (
          <Toast.Action
            className="h-11 shrink-0 rounded-md px-3 font-medium underline underline-offset-4 hover:bg-paper/15"
            onClick={() => {
              toast.data?.action?.onSelect();
              manager.close(toast.id);
            }}
          >
            {toast.data.action.label}
          </Toast.Action>
        )}
        <Toast.Close
          aria-label={t('close')}
          // The library hides it from programs until a pointer opens the stack; these notices lie open, and keys reach it.
          aria-hidden={false}
          className="grid size-11 shrink-0 place-items-center rounded-md hover:bg-paper/15"
        >
          <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
