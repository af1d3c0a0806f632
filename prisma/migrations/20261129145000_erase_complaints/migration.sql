-- Complaints go with the account that made them, as everything that was said does (20261129141000_my_data).
CREATE TRIGGER complaint_not_of_the_erased BEFORE INSERT ON complaint
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER complaint_change_not_of_the_erased BEFORE INSERT ON complaint_change
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');

CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND TG_TABLE_NAME IN ('event', 'case_change', 'complaint_change', 'feedback_change', 'audit_entry')
     AND current_setting('kindline.erasing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION erase_words(who UUID) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM person WHERE id = who AND role = 'customer' AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'nobody with this id is being erased'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erase_words';
  END IF;
  PERFORM set_config('kindline.erasing', 'on', true);
  UPDATE event SET kind = 'message', content = '{"text": "—"}'
    WHERE conversation_id IN (SELECT id FROM conversation WHERE customer_id = who);
  UPDATE case_change SET text = '' WHERE customer_id = who AND text <> '';
  UPDATE complaint_change SET text = '' WHERE customer_id = who AND text <> '';
  UPDATE feedback_change SET text = '—'
    WHERE text <> '' AND feedback_id IN (SELECT id FROM feedback_item WHERE customer_id = who);
  UPDATE audit_entry SET details = '{}' WHERE customer_id = who AND details <> '{}';
  UPDATE audit_entry SET details = details || '{"query": ""}'
    WHERE details ? 'customerIds' AND details ? 'query'
      AND string_to_array(details ->> 'customerIds', ',') @> ARRAY[who::text];
  PERFORM set_config('kindline.erasing', 'off', true);
END $$;
