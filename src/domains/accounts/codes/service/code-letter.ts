import type { Locale } from '@/kernel/locale';
import { translator } from '@/platform/i18n/translator';
import type { Letter } from '@/platform/mail/letter';
import { CODE_LIFETIME_MS, type CodePurpose, shownCode } from '../model';

const minutes = CODE_LIFETIME_MS / 60_000;

/** The letter of a code; `url` is the link that does the same, where there is one. */
export function codeLetter(input: {
  purpose: CodePurpose;
  code: string;
  url: string | null;
  locale: Locale;
}): Letter {
  const { purpose, url, locale } = input;
  const t = translator(locale, 'lettersCode');
  const code = shownCode(input.code);
  return {
    locale,
    // The code stays out of the subject: a locked telephone shows that to everybody.
    subject: t(`letter.${purpose}.subject`),
    parts: [
      { kind: 'text', text: t(`letter.${purpose}.text`) },
      { kind: 'code', text: code },
      { kind: 'text', text: t('lifetime', { minutes }) },
    ],
    ...(url === null ? {} : { action: { label: t('resetAction'), url } }),
    closing: [{ title: t(`letter.${purpose}.notYou`) }],
  };
}

/** The same as one text message. */
export function codeText(purpose: CodePurpose, code: string, locale: Locale): string {
  const t = translator(locale, 'lettersCode');
  return t(`letter.${purpose}.sms`, { code: shownCode(code), minutes });
}
