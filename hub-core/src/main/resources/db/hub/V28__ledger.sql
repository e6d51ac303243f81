-- What makes the log provable: full tiles of its Merkle tree, and the checkpoints that were signed
-- of it. Partial tiles are made of the events and of the tiles below. Rows are only ever added; see
-- the package org.safeguardinghub.ledger.

-- Which key signs under an origin, so that another one is refused at start.
create table ledger_key (
  origin text primary key,
  vkey text not null,
  known_at timestamptz not null default now()
);

-- 256 hashes each; at level 0 of the events, above it the roots of the tiles below.
create table ledger_tile (
  level smallint check (level between 0 and 7),
  tile bigint check (tile >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  root bytea not null check (octet_length(root) = 32),
  primary key (level, tile)
);
-- hashes cannot be compressed: nobody should try
alter table ledger_tile alter column hashes set storage external;

-- The note as the log signed it.
create table ledger_checkpoint (
  origin text references ledger_key,
  size bigint check (size > 0),
  note text not null,
  signed_at timestamptz not null default clock_timestamp(),
  primary key (origin, size)
);

-- What witnesses added, each under its vkey.
create table ledger_cosignature (
  origin text,
  size bigint,
  witness text,
  line text not null,
  cosigned_at timestamptz not null default clock_timestamp(),
  primary key (origin, size, witness),
  foreign key (origin, size) references ledger_checkpoint
);
create index ledger_cosignature_by_witness on ledger_cosignature (origin, witness, size);

-- Checkpoints that may be shown: their witnesses have been asked.
create table ledger_published (
  origin text,
  size bigint,
  primary key (origin, size),
  foreign key (origin, size) references ledger_checkpoint
);

do $$
declare
  fenced text;
begin
  foreach fenced in array array['ledger_key', 'ledger_tile', 'ledger_checkpoint',
    'ledger_cosignature', 'ledger_published'] loop
    execute format('create trigger append_only before update or delete on %I
      for each row execute function event_store_is_append_only()', fenced);
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function event_store_is_append_only()', fenced);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert on ledger_key, ledger_tile, ledger_checkpoint, ledger_cosignature,
      ledger_published to hub_app;
  end if;
end $$;
