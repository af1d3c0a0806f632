-- The wait counts from the first ask; what was broken stays broken and first until somebody joins.
ALTER TABLE human_request ADD COLUMN first_asked_at TIMESTAMPTZ(3), ADD COLUMN breached_at TIMESTAMPTZ(3);

-- Of a request that goes on with an earlier wait: since the last one that did not.
UPDATE human_request request SET
  first_asked_at = CASE WHEN request.asked_by IN ('breach', 'agent_away') THEN least(request.asked_at, coalesce((
      SELECT earlier.asked_at FROM human_request earlier
      WHERE earlier.conversation_id = request.conversation_id AND earlier.id < request.id
        AND earlier.asked_by NOT IN ('breach', 'agent_away')
      ORDER BY earlier.id DESC LIMIT 1
    ), request.asked_at)) ELSE request.asked_at END,
  breached_at = CASE WHEN request.asked_by = 'breach' THEN coalesce((
      SELECT least(earlier.deadline_at, earlier.ended_at) FROM human_request earlier
      WHERE earlier.conversation_id = request.conversation_id AND earlier.id < request.id
        AND earlier."end" = 'breached'
      ORDER BY earlier.id DESC LIMIT 1
    ), request.asked_at) END;
-- Above whatever else has a priority.
UPDATE human_request SET priority = 1000 WHERE breached_at IS NOT NULL AND ended_at IS NULL;

ALTER TABLE human_request ALTER COLUMN first_asked_at SET NOT NULL;
ALTER TABLE human_request ADD CONSTRAINT human_request_first_asked CHECK (first_asked_at <= asked_at);

DROP INDEX human_request_queue;
CREATE INDEX human_request_queue ON human_request (priority DESC, first_asked_at, id)
  WHERE ended_at IS NULL AND callback_id IS NULL;
