-- Not solved after all: the customer goes on with the person who was in it, or first in line.
ALTER TYPE "AskedBy" ADD VALUE 'reopened';

ALTER TABLE conversation ADD COLUMN resolved_by_id UUID;
ALTER TABLE conversation ADD CONSTRAINT conversation_resolved_by_id_fkey
  FOREIGN KEY (resolved_by_id) REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE conversation ADD CONSTRAINT conversation_resolved_by
  CHECK (resolved_by_id IS NULL OR closed_at IS NOT NULL);

UPDATE conversation SET resolved_by_id = (
  SELECT author_id FROM event
  WHERE conversation_id = conversation.id AND kind = 'resolved' AND author = 'agent'
  ORDER BY seq DESC LIMIT 1
) WHERE closed_at IS NOT NULL;
