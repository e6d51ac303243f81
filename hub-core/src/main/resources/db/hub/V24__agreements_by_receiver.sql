-- A ruling asks which policy there is, and which agreements give the reader something: not for all.

drop index fact_base;
create index fact_policy on fact (kind) where kind = 'POLICY' and known_until is null;
create index fact_agreement on fact ((details ->> 'agreement')) where kind = 'AGREEMENT';
create index fact_receiver on fact using gin ((details -> 'rows') jsonb_path_ops)
  where kind = 'AGREEMENT';
