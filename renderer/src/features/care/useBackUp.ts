import { request } from '../../api.ts';
import { errorData } from '../../ui/errorData.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useToasts } from '../../ui/toasts/useToasts.ts';
import { useErrorText, useLanguage, useText } from '../../ui/useText.ts';
import { useCareWork } from './useCare.ts';

/** Makes a backup from anywhere in the window; a toast tells how it ended. */
export function useBackUp(): () => void {
  const text = useText();
  const errorText = useErrorText();
  const language = useLanguage();
  const show = useToasts();
  const { mutate } = useCareWork(() => request('care.backUp', {}));
  return () =>
    mutate(undefined, {
      onSuccess: (outcome) => {
        if (outcome.kind !== 'done') return;
        const { cases, attachments, bytes } = outcome;
        const size = formatBytes(language, bytes);
        show({ key: 'backup', text: text('app/care.backup.done', { cases, attachments, size }) });
      },
      onError: (error) => show({ key: 'backup', text: errorText(errorData(error)) }),
    });
}
