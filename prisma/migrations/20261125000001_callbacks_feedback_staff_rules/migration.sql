-- What Prisma's schema language cannot say. tests/server/platform/constraints.test.ts asserts each by name.

-- Nobody is at two places at once. btree_gist lets one exclusion compare an agent and a span of time.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE shift ADD CONSTRAINT shift_span
  CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '14 hours');
ALTER TABLE shift ADD CONSTRAINT shift_no_overlap
  EXCLUDE USING gist (agent_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL);

-- Callbacks
ALTER TABLE callback ADD CONSTRAINT callback_span
  CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '1 hour');
ALTER TABLE callback ADD CONSTRAINT callback_one_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE callback ADD CONSTRAINT callback_phone CHECK (phone ~ '^\+[1-9][0-9]{6,14}$');
ALTER TABLE callback ADD CONSTRAINT callback_revision CHECK (revision >= 0);
ALTER TABLE callback ADD CONSTRAINT callback_no_double_booking
  EXCLUDE USING gist (agent_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE ("end" IS DISTINCT FROM 'cancelled');
-- Two tabs, the back button: whoever has a call ahead moves it instead of booking another one.
CREATE UNIQUE INDEX callback_one_ahead ON callback (customer_id) WHERE ended_at IS NULL;
CREATE INDEX callback_ahead ON callback (starts_at) WHERE ended_at IS NULL;
ALTER TABLE callback_attempt ADD CONSTRAINT callback_attempt_number CHECK (number > 0);
ALTER TABLE callback_attempt ADD CONSTRAINT callback_attempt_end
  CHECK ((ended_at IS NULL) = (outcome IS NULL));
CREATE UNIQUE INDEX callback_attempt_one_live ON callback_attempt (callback_id) WHERE ended_at IS NULL;
CREATE INDEX human_request_callback ON human_request (callback_id) WHERE callback_id IS NOT NULL;

-- Plans that rest or were moved
ALTER TABLE extension ADD CONSTRAINT extension_later CHECK (to_on > from_on);
CREATE UNIQUE INDEX hardship_one_open ON hardship (plan_id) WHERE ended_at IS NULL;

-- Feedback
ALTER TABLE feedback_item ADD CONSTRAINT feedback_item_score CHECK (score BETWEEN 1 AND 5);
ALTER TABLE feedback_item ADD CONSTRAINT feedback_item_rating
  CHECK (source <> 'rating' OR (conversation_id IS NOT NULL AND score IS NOT NULL));
CREATE UNIQUE INDEX feedback_item_one_rating ON feedback_item (conversation_id) WHERE source = 'rating';
CREATE INDEX feedback_item_words ON feedback_item USING gin (to_tsvector('simple', text));
ALTER TABLE feedback_change ADD CONSTRAINT feedback_change_shape CHECK (
  (kind = 'status') = (from_status IS NOT NULL AND to_status IS NOT NULL)
  AND (kind IN ('note', 'reply')) = (text <> ''));
CREATE TRIGGER feedback_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON feedback_change
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- The audit log
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
