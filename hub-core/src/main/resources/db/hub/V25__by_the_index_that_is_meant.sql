-- While there are no agreements, or no links, reading all of them by whatever index has nothing but
-- them seems to cost nothing, and what is planned then is kept. An index that leaves out what has no
-- value in it is of no use for that. Nor does the one by receiver put aside what is yet to be sorted in.

drop index fact_agreement;
create index fact_agreement on fact ((details ->> 'agreement'))
  where kind = 'AGREEMENT' and details ->> 'agreement' is not null;
drop index fact_receiver;
create index fact_receiver on fact using gin ((details -> 'rows') jsonb_path_ops)
  with (fastupdate = off) where kind = 'AGREEMENT';
drop index fact_other_subject;
create index fact_other_subject on fact (other_subject)
  where kind = 'LINK' and other_subject is not null;
