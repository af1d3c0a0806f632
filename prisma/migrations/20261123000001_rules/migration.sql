-- What Prisma's schema language cannot say. tests/server/platform/constraints.test.ts asserts each by name.

-- People and sign-in
ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND length(email) <= 254);
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_attempts CHECK (attempts BETWEEN 0 AND 5);
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_order
  CHECK ((consumed_at IS NULL OR confirmed_at IS NOT NULL) AND (ticket_hash IS NULL OR confirmed_at IS NOT NULL));

-- Money is positive whole minor units
ALTER TABLE purchase ADD CONSTRAINT purchase_total_positive CHECK (total_minor > 0);
ALTER TABLE purchase_item ADD CONSTRAINT purchase_item_positive CHECK (unit_minor >= 0 AND quantity > 0);
ALTER TABLE plan ADD CONSTRAINT plan_amounts CHECK (principal_minor > 0 AND interest_minor >= 0 AND rate_bps >= 0);
ALTER TABLE plan ADD CONSTRAINT plan_one_end CHECK (settled_at IS NULL OR cancelled_at IS NULL);
ALTER TABLE instalment ADD CONSTRAINT instalment_positive CHECK (amount_minor > 0 AND number > 0);
ALTER TABLE payment ADD CONSTRAINT payment_positive CHECK (amount_minor > 0);
ALTER TABLE payment ADD CONSTRAINT payment_one_end
  CHECK ((settled_at IS NULL OR failed_at IS NULL) AND (failed_at IS NULL) = (failure IS NULL));
ALTER TABLE "return" ADD CONSTRAINT return_amount_positive CHECK (amount_minor > 0);
ALTER TABLE "return" ADD CONSTRAINT return_one_end CHECK (accepted_at IS NULL OR declined_at IS NULL);
ALTER TABLE refund ADD CONSTRAINT refund_split
  CHECK (amount_minor > 0 AND to_plan_minor BETWEEN 0 AND amount_minor);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_zero CHECK (amount_minor <> 0);
ALTER TABLE ledger_transaction ADD CONSTRAINT ledger_transaction_cause CHECK (
  (kind = 'plan_opened' AND payment_id IS NULL AND refund_id IS NULL) OR
  (kind = 'payment' AND payment_id IS NOT NULL AND refund_id IS NULL) OR
  (kind = 'refund' AND refund_id IS NOT NULL AND payment_id IS NULL));
CREATE UNIQUE INDEX ledger_plan_opened_once ON ledger_transaction (plan_id) WHERE kind = 'plan_opened';

-- The books balance in each transaction and in each currency, looked at when the transaction commits.
CREATE FUNCTION ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
    WHERE e.transaction_id = NEW.transaction_id
    GROUP BY a.currency HAVING sum(e.amount_minor) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_balances';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();

-- A transaction without entries would be a promise about nothing.
CREATE FUNCTION ledger_transaction_has_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ledger_entry WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger transaction % has no entries', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_has_entries';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_has_entries AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_has_entries();

-- Nobody rewrites what was said or booked.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- The conversation
ALTER TABLE conversation ADD CONSTRAINT conversation_counters CHECK (seq >= 0 AND turn >= 0);
ALTER TABLE conversation ADD CONSTRAINT conversation_closed_has_no_agent CHECK (closed_at IS NULL OR agent_id IS NULL);
CREATE UNIQUE INDEX conversation_one_open_per_customer ON conversation (customer_id) WHERE closed_at IS NULL;
CREATE INDEX conversation_open_of_agent ON conversation (agent_id) WHERE closed_at IS NULL;
CREATE INDEX conversation_open_by_time ON conversation (last_event_at DESC) WHERE closed_at IS NULL;
ALTER TABLE event ADD CONSTRAINT event_seq_positive CHECK (seq > 0);
ALTER TABLE event ADD CONSTRAINT event_author_known
  CHECK ((author IN ('customer', 'agent')) = (author_id IS NOT NULL));
CREATE INDEX event_words ON event USING gin (to_tsvector('simple', coalesce(content ->> 'text', '')))
  WHERE content ? 'text';
CREATE UNIQUE INDEX assistant_run_one_live ON assistant_run (conversation_id) WHERE ended_at IS NULL;
ALTER TABLE assistant_run ADD CONSTRAINT assistant_run_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
CREATE INDEX assistant_run_live ON assistant_run (heartbeat_at) WHERE ended_at IS NULL;

-- The promise
CREATE UNIQUE INDEX human_request_one_live ON human_request (conversation_id) WHERE ended_at IS NULL;
ALTER TABLE human_request ADD CONSTRAINT human_request_one_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE human_request ADD CONSTRAINT human_request_joined_has_owner
  CHECK ("end" IS DISTINCT FROM 'joined' OR owner_id IS NOT NULL);
ALTER TABLE human_request ADD CONSTRAINT human_request_deadline CHECK (deadline_at > asked_at);
CREATE INDEX human_request_queue ON human_request (priority DESC, asked_at) WHERE ended_at IS NULL;
CREATE INDEX human_request_deadlines ON human_request (deadline_at) WHERE ended_at IS NULL;

-- Help
CREATE UNIQUE INDEX article_one_current ON article (slug, locale) WHERE superseded_at IS NULL;
ALTER TABLE article ADD CONSTRAINT article_version_positive CHECK (version > 0);
