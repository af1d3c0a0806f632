-- A reader who looks twice in a quarter of an hour, or in two tabs at once, is one entry. `not exists` alone would let
-- both of two that come in the same moment pass.
CREATE UNIQUE INDEX audit_entry_read_once ON audit_entry
  (actor_id, action, subject_id, date_bin('15 minutes', at, TIMESTAMPTZ '2000-01-01 00:00:00+00'))
  WHERE action LIKE '%.read';
