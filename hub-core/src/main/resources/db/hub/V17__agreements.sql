-- Every ruling asks which policy and which sharing agreements there are.

drop index fact_policy;
create index fact_base on fact (kind) where kind in ('POLICY', 'AGREEMENT') and known_until is null;
