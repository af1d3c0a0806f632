-- A session begins with a proof, and only a later one replaces it.
ALTER TABLE session ADD CONSTRAINT session_proof CHECK (proven_at >= created_at);
