-- Planned while there are no agreements, a ruling would read all there ever are by the index of their
-- ids, which costs nothing then. Without those that have no id in it, it is of no use for that.

drop index fact_agreement;
create index fact_agreement on fact ((details ->> 'agreement'))
  where kind = 'AGREEMENT' and details ->> 'agreement' is not null;
