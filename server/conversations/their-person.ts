/**
 * Of a conversation that was resolved and is not solved: its customer waits for a person, also after the promise was
 * broken or that person had to leave. Until somebody joins the assistant keeps out of it.
 * @param conversation the column with its id.
 */
export const waitsForTheirPerson = (conversation: string) => `exists (
  select 1 from human_request waiting
  join human_request first on first.conversation_id = waiting.conversation_id
    and first.first_asked_at = waiting.first_asked_at and first.asked_by = 'reopened'
  where waiting.conversation_id = ${conversation} and waiting.ended_at is null and waiting.callback_id is null)`;
