-- Every request for the purpose EMERGENCY asks whether its person has a grant.

create index fact_grant on fact (agency) where kind = 'EMERGENCY_GRANT';
