-- What an agent finds when they are back: the latest time that nothing was heard of them, and what it has changed.
CREATE TABLE agent_absence (
  agent_id UUID NOT NULL,
  seen_at TIMESTAMPTZ(3) NOT NULL,
  returned_at TIMESTAMPTZ(3),
  was_available BOOLEAN NOT NULL DEFAULT false,
  conversation_ids UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
  CONSTRAINT agent_absence_pkey PRIMARY KEY (agent_id),
  CONSTRAINT agent_absence_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES person (id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE agent_absence ADD CONSTRAINT agent_absence_ends_after_it_began CHECK (returned_at >= seen_at);
-- Whoever had nothing to lose has nothing to be told.
ALTER TABLE agent_absence ADD CONSTRAINT agent_absence_has_cost_something
  CHECK (was_available OR cardinality(conversation_ids) > 0);
