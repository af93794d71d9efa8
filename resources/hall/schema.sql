-- The hall's ledger: every counter ships its records here, in order, and gets a receipt for each.
-- For PostgreSQL 14 or newer with pgcrypto. Run once as the owner of the database:
--     psql -v ON_ERROR_STOP=1 -f schema.sql
-- Then make a login for every counter, and for the supervisors:
--     CREATE ROLE counter_b12 LOGIN PASSWORD '…' IN ROLE license_counter_desk;
--     CREATE ROLE li_supervisor LOGIN PASSWORD '…' IN ROLE license_counter_supervisor;
-- The record's bytes and their hash are those of docs/ledger-format.md.

BEGIN;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'license_counter_desk') THEN
        CREATE ROLE license_counter_desk NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'license_counter_supervisor') THEN
        CREATE ROLE license_counter_supervisor NOLOGIN;
    END IF;
END
$$;

CREATE SCHEMA license_counter;
-- Elsewhere already? ALTER EXTENSION pgcrypto SET SCHEMA license_counter;
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA license_counter;

-- Which login writes which chain, and where it stands.
CREATE TABLE license_counter.chain (
    chain         text PRIMARY KEY,
    writer        name NOT NULL,
    last_sequence bigint NOT NULL,
    last_hash     bytea NOT NULL
);

CREATE TABLE license_counter.record (
    chain              text NOT NULL REFERENCES license_counter.chain,
    sequence           bigint NOT NULL CHECK (sequence > 0),
    body               bytea NOT NULL,
    hash               bytea NOT NULL,
    mac                bytea NOT NULL,
    event              text NOT NULL,
    at                 timestamptz NOT NULL,
    operator_number    text NOT NULL,
    counter            text NOT NULL,
    unit               text NOT NULL,
    reason_code        text NOT NULL,
    matter_name        text NOT NULL,
    license_identifier text NOT NULL,
    serial             text NOT NULL,
    received           timestamptz NOT NULL,
    key_id             integer NOT NULL,
    receipt            bytea NOT NULL,
    PRIMARY KEY (chain, sequence)
);
CREATE INDEX record_at ON license_counter.record (at);
CREATE INDEX record_serial ON license_counter.record (serial) WHERE serial <> '';
CREATE INDEX record_license ON license_counter.record (license_identifier)
    WHERE license_identifier <> '';

-- The keys of the receipts. Only the owner of the database reads them; the auditor gets a copy.
-- A new row changes the key for everything that is received from then on.
CREATE TABLE license_counter.receipt_key (
    id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key   bytea NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);
INSERT INTO license_counter.receipt_key (key)
    SELECT license_counter.gen_random_bytes(32);

-- Append-only, for the owner's own hand as well.
CREATE FUNCTION license_counter.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append only' USING ERRCODE = 'LC006';
END
$$;
CREATE TRIGGER record_stays BEFORE UPDATE OR DELETE ON license_counter.record
    FOR EACH ROW EXECUTE FUNCTION license_counter.refuse_change();
CREATE TRIGGER record_remains BEFORE TRUNCATE ON license_counter.record
    FOR EACH STATEMENT EXECUTE FUNCTION license_counter.refuse_change();

-- The fields of a canonical form: name ":" length ":" value LF.
CREATE FUNCTION license_counter.fields_of(body bytea) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = license_counter, pg_temp AS $$
DECLARE
    heading constant bytea := convert_to(E'LC-LEDGER-RECORD 1\n', 'UTF8');
    place   integer := length(heading) + 1;
    first   integer;
    second  integer;
    size    integer;
    fields  jsonb := '{}';
BEGIN
    IF length(body) > 65536 OR substring(body FROM 1 FOR length(heading)) <> heading THEN
        RAISE EXCEPTION 'no record of format 1' USING ERRCODE = 'LC001';
    END IF;
    WHILE place <= length(body) LOOP
        first := position('\x3a'::bytea IN substring(body FROM place));
        second := position('\x3a'::bytea IN substring(body FROM place + first));
        IF first = 0 OR second = 0 THEN
            RAISE EXCEPTION 'no field at %', place USING ERRCODE = 'LC001';
        END IF;
        size := convert_from(substring(body FROM place + first FOR second - 1), 'UTF8')::integer;
        fields := fields || jsonb_build_object(
            convert_from(substring(body FROM place FOR first - 1), 'UTF8'),
            convert_from(substring(body FROM place + first + second FOR size), 'UTF8'));
        place := place + first + second + size + 1;
        IF substring(body FROM place - 1 FOR 1) <> '\x0a'::bytea THEN
            RAISE EXCEPTION 'no end of field at %', place USING ERRCODE = 'LC001';
        END IF;
    END LOOP;
    RETURN fields;
END
$$;

-- Takes the next record of a chain and answers with its receipt. A record that is here already is
-- answered with the receipt it has: a repetition after a lost answer changes nothing.
--   LC001  the bytes do not give the hash, or are no record
--   LC002  not the next one; DETAIL says which is
--   LC003  does not follow the record before it
--   LC004  another record has this number
--   LC005  the chain belongs to another login
CREATE FUNCTION license_counter.append_record(p_body bytea, p_hash bytea, p_mac bytea)
RETURNS TABLE (o_received text, o_key integer, o_receipt bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license_counter, pg_temp AS $$
DECLARE
    fields     jsonb := fields_of(p_body);
    f_chain    text := fields ->> 'chain';
    f_sequence bigint := (fields ->> 'sequence')::bigint;
    f_previous bytea := decode(fields ->> 'previous', 'hex');
    standing   chain%ROWTYPE;
    kept       record%ROWTYPE;
    moment     timestamptz := clock_timestamp();
    moment_key receipt_key%ROWTYPE;
    made       bytea;
BEGIN
    IF digest(p_body, 'sm3') <> p_hash THEN
        RAISE EXCEPTION 'hash differs' USING ERRCODE = 'LC001';
    END IF;
    INSERT INTO chain VALUES (f_chain, session_user, 0, decode(repeat('00', 32), 'hex'))
        ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT standing FROM chain WHERE chain.chain = f_chain FOR UPDATE;
    IF standing.writer <> session_user THEN
        RAISE EXCEPTION 'chain of another login' USING ERRCODE = 'LC005';
    END IF;
    SELECT * INTO kept FROM record WHERE record.chain = f_chain AND record.sequence = f_sequence;
    IF FOUND THEN
        IF kept.hash <> p_hash OR kept.mac <> p_mac THEN
            RAISE EXCEPTION 'another record has this number' USING ERRCODE = 'LC004';
        END IF;
        RETURN QUERY SELECT receipt_time(kept.received), kept.key_id, kept.receipt;
        RETURN;
    END IF;
    IF f_sequence <> standing.last_sequence + 1 THEN
        RAISE EXCEPTION 'not the next record' USING ERRCODE = 'LC002',
            DETAIL = (standing.last_sequence + 1)::text;
    END IF;
    IF f_previous <> standing.last_hash THEN
        RAISE EXCEPTION 'does not follow' USING ERRCODE = 'LC003';
    END IF;
    SELECT * INTO STRICT moment_key FROM receipt_key ORDER BY id DESC LIMIT 1;
    made := hmac(receipt_text(f_chain, f_sequence, p_hash, moment), moment_key.key, 'sha256');
    INSERT INTO record VALUES (f_chain, f_sequence, p_body, p_hash, p_mac, fields ->> 'event',
        (fields ->> 'at')::timestamptz, fields ->> 'operatorNumber', fields ->> 'counter',
        fields ->> 'unit', fields ->> 'reasonCode', fields ->> 'matterName',
        fields ->> 'licenseIdentifier', fields ->> 'serial', moment, moment_key.id, made);
    UPDATE chain SET last_sequence = f_sequence, last_hash = p_hash WHERE chain.chain = f_chain;
    RETURN QUERY SELECT receipt_time(moment), moment_key.id, made;
END
$$;

-- 2026-07-01T02:21:36.004000Z
CREATE FUNCTION license_counter.receipt_time(moment timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- What the receipt's HMAC (SHA-256) is made over.
CREATE FUNCTION license_counter.receipt_text(chain text, sequence bigint, hash bytea,
                                             moment timestamptz) RETURNS bytea
LANGUAGE sql STABLE AS $$
    SELECT convert_to(E'LC-HALL-RECEIPT 1\n' || chain || E'\n' || sequence || E'\n'
        || encode(hash, 'hex') || E'\n' || license_counter.receipt_time(moment) || E'\n', 'UTF8')
$$;

-- Where a chain of this login stands: no row when the hall does not know it yet.
CREATE FUNCTION license_counter.chain_end(p_chain text)
RETURNS TABLE (o_body bytea, o_hash bytea, o_mac bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = license_counter, pg_temp AS $$
    SELECT r.body, r.hash, r.mac FROM record r JOIN chain c USING (chain)
    WHERE c.chain = p_chain AND c.writer = session_user AND r.sequence = c.last_sequence
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA license_counter FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA license_counter FROM PUBLIC;
GRANT USAGE ON SCHEMA license_counter TO license_counter_desk, license_counter_supervisor;
GRANT EXECUTE ON FUNCTION license_counter.append_record(bytea, bytea, bytea),
    license_counter.chain_end(text) TO license_counter_desk;
GRANT SELECT ON license_counter.record, license_counter.chain TO license_counter_supervisor;

COMMIT;
