-- Lists show the last words without the marks that the assistant writes them with. From now on they are taken off as
-- the words are said; these were said before. What people typed stays as they typed it.
update conversation
set preview = btrim(regexp_replace(
  regexp_replace(
    regexp_replace(
      regexp_replace(preview, '!?\[([^\]]*)\](\([^)\s]*\)?)?', '\1', 'g'),
      '\*\*|`', '', 'g'),
    '(^|\n)\s*([-*•]|#{1,6})\s+', '\1', 'g'),
  '\s+', ' ', 'g'))
where preview ~ '[*`#\n\[•-]'
  and (
    select author from event
    where conversation_id = conversation.id and kind = 'message' and not internal
    order by seq desc limit 1
  ) = 'assistant';
