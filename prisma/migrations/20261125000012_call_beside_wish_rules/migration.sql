-- Whoever has a call ahead may still ask for a person now: the call's promise does not stand in the queue, and one
-- that does may stand beside it.
DROP INDEX human_request_one_live;
CREATE UNIQUE INDEX human_request_one_live ON human_request (conversation_id)
  WHERE ended_at IS NULL AND callback_id IS NULL;
CREATE UNIQUE INDEX human_request_one_of_call ON human_request (callback_id) WHERE ended_at IS NULL;
ALTER TABLE human_request ADD CONSTRAINT human_request_kept_has_owner
  CHECK ("end" IS DISTINCT FROM 'callback_kept' OR (owner_id IS NOT NULL AND callback_id IS NOT NULL));
