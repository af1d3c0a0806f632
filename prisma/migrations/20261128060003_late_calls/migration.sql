-- A call whose time has passed and that nobody makes is shown to those who supervise.
ALTER TABLE callback ADD COLUMN escalated_at TIMESTAMPTZ(3);
CREATE INDEX callback_not_escalated ON callback (starts_at) WHERE ended_at IS NULL AND escalated_at IS NULL;
