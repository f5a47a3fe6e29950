import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import { request } from '../../../../api.ts';
import { errorData } from '../../../../ui/errorData.ts';
import { formatDate } from '../../../../ui/formatDate.ts';
import { useToasts } from '../../../../ui/toasts/useToasts.ts';
import { useErrorText, useLanguage, useText } from '../../../../ui/useText.ts';
import { showCase } from '../../useCase.ts';
import { useSend } from './useWords.ts';
import type { Writer } from './useWriter.ts';

type Parts = Readonly<{
  detail: CaseDetail;
  writer: Writer;
  channel: string;
  onSent: () => void;
}>;

/** Records the message as sent, and says so with the way to take it back. */
export function useRecord({ detail, writer, channel, onSent }: Parts) {
  const [text, errorText, language] = [useText(), useErrorText(), useLanguage()];
  const client = useQueryClient();
  const show = useToasts();
  const send = useSend(detail.id);
  const undo = useMutation({
    mutationFn: () => request('case.undo', { caseId: detail.id }),
    onSuccess: (after) => showCase(client, after),
    onError: (error) => show({ key: 'undo', text: errorText(errorData(error)) }),
  });
  const tell = (next: string | null) =>
    show({
      key: `sent ${detail.id}`,
      text: next
        ? text('app/writer.recorded.next', { date: formatDate(language, next) })
        : text('app/writer.recorded'),
      action: { label: text('app/case.undo'), run: () => undo.mutate() },
    });
  const { chosen } = writer;
  const sent = {
    text: writer.message.body,
    ...(writer.message.subject && { subject: writer.message.subject }),
    language: writer.language,
    template: chosen.kind === 'own' ? chosen.own.id : chosen.situation,
    ...(channel.trim() && { channel: channel.trim() }),
  };
  const run = () =>
    send.mutate(sent, {
      onSuccess: ({ nextFollowUpOn }) => {
        tell(nextFollowUpOn);
        onSent();
      },
    });
  return { run, isPending: send.isPending, error: send.error };
}
