/**
 * English words that attribution needs, as data. Written for this project from general knowledge of news prose;
 * groups follow the cue classes of PARC 3 and PolNeAR (Pareti 2012; Newell et al. 2018): plain verbs of saying,
 * verbs of speech, and verbs that report words only together with a quotation.
 */

/** Plain saying: with marks beside them, hardly ever anything but speech. */
export const SAY_VERBS = 'say tell add write tweet ask continue retweet';

/** Manner and acts of speech. */
export const SPEECH_VERBS =
  'argue claim announce note explain insist declare state suggest warn reply respond concede acknowledge admit ' +
  'recall joke quip promise predict vow complain contend assert remark conclude urge shout yell chant exclaim ' +
  'lament observe counter boast maintain caution emphasize emphasise stress reiterate testify allege report ' +
  'post email text comment muse opine gush fume mention pledge advise propose demand answer interject proclaim ' +
  'confirm reveal agree retort gloat crow thunder plead beg scream cry whisper mutter murmur roar snap scoff ' +
  'recount relate disclose intone bellow chime jest offer volunteer vent gripe grumble marvel wonder sigh laugh ' +
  'deny dispute rebut deadpan riff elaborate clarify assure remind inform apologize apologise sing growl swear ' +
  'message telephone blog enthuse theorize venture aver affirm repeat inquire read declaim implore exhort rail';

/** They report words when a quotation follows: "called him “weak”". */
export const FRAMING_VERBS =
  'call describe label dub brand accuse charge believe think praise mock dismiss denounce criticize criticise blast ' +
  'slam hail reject refer point characterize characterise depict portray find begin rip decry condemn tout defend ' +
  'speak talk feel want hope express deride ridicule attack cite quote credit thank welcome blame term deem ' +
  'question challenge assail bemoan lambaste bash knock liken compare consider see view know imply indicate signal ' +
  'show learn hear get go put close open conclude publish release issue paint cast name expect plan seek try intend ' +
  'object threaten admonish scold chide warn shrug echo discuss address summarize insult taunt tease rule link';

/** Third forms that do not follow the rules: base, past, participle. */
export const IRREGULAR_VERBS =
  'say said said|tell told told|write wrote written|think thought thought|speak spoke spoken|feel felt felt|' +
  'find found found|begin began begun|read read read|know knew known|see saw seen|put put put|go went gone|' +
  'get got gotten|hear heard heard|show showed shown|sing sang sung|swear swore sworn|cast cast cast|' +
  'plead pleaded pled|seek sought sought|rebut rebutted rebutted|beg begged begged|admit admitted admitted|' +
  'slam slammed slammed|rip ripped ripped|dub dubbed dubbed|quip quipped quipped|blog blogged blogged|' +
  'snap snapped snapped|refer referred referred|plan planned planned|chat chatted chatted|get got got|' +
  'retweet retweeted retweeted|term termed termed|aver averred averred|deem deemed deemed|shrug shrugged shrugged';

/** Words between a subject and its verb. */
export const AUXILIARIES = /* @__PURE__ */ new Set(
  (
    'has have had is are was were be been being do does did will would could can may might should must also then later ' +
    'now once often recently reportedly even still just never not soon again already repeatedly always quickly ' +
    "famously simply ever both all himself herself themselves itself to n't"
  ).split(' '),
);

export const PREPOSITIONS = /* @__PURE__ */ new Set(
  (
    'of to with for by against from on at in about than like over between after before during under into through ' +
    'upon among toward towards without within behind despite including as per via across near since until around ' +
    'alongside beside besides regarding concerning above below beyond'
  ).split(' '),
);

export const CONJUNCTIONS = /* @__PURE__ */ new Set(
  'and or but nor that which who whom whose because if when while where although though so yet whether unless'.split(
    ' ',
  ),
);

export const DETERMINERS = /* @__PURE__ */ new Set(
  (
    'the a an his her its their my our your one another some many several two three four five six seven eight nine ' +
    'ten other this these those each every few both most no any more'
  ).split(' '),
);

/** Pronouns that can be a source as they stand. */
export const SUBJECT_PRONOUNS = /* @__PURE__ */ new Set('he she they it i we who you'.split(' '));
export const OTHER_PRONOUNS = /* @__PURE__ */ new Set(
  'him her them me us himself herself themselves itself his hers theirs himself someone everyone nobody somebody anyone everybody there what this that these those'.split(
    ' ',
  ),
);

/** Words that start sentences with a capital and are no names, besides those in the other lists. */
export const CAPITALISED_STARTERS = /* @__PURE__ */ new Set(
  (
    'meanwhile however later earlier still even also instead indeed moreover furthermore nevertheless then now here ' +
    'there yet not just only perhaps maybe well yes why how what when where who whose which while during since because ' +
    'although though after before until unless once twice today yesterday tomorrow tonight monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november ' +
    'december last first second third next much more most such according asked speaking writing citing afterwards ' +
    'finally recently ultimately overall additionally nonetheless otherwise rather similarly thus therefore hence ' +
    'are is was were do does did has have had will would can could should let please thanks but and or so if as at by ' +
    'for from in of on to with that this these those it he she they we you i my our your his her their its the a an ' +
    'all some many several both each every another other no any few one two three four five six seven eight nine ten ' +
    'whether plus nor photo video image advertisement related read watch sign subscribe updated published editor via under over about ' +
    'against between among through despite like unlike given lest contrary asked told said says following amid within without'
  ).split(' '),
);

/** Nouns for people, singular; a trailing -s or the plurals below make groups. */
export const PERSON_NOUNS =
  'spokesman spokeswoman spokesperson official aide adviser advisor strategist senator representative congressman ' +
  'congresswoman manager director chairman chairwoman chair president secretary minister governor mayor judge justice ' +
  'attorney lawyer prosecutor professor analyst expert economist pollster reporter journalist editor columnist author ' +
  'writer host co-host anchor moderator candidate nominee contender rival opponent leader executive ceo founder owner ' +
  'member voter supporter critic activist protester organizer organiser donor ally friend colleague wife husband son ' +
  'daughter mother father brother sister man woman boy girl person kid child student teacher doctor physician surgeon ' +
  'nurse patient neighbor neighbour resident worker employee driver farmer veteran soldier officer general commander ' +
  'sheriff investigator detective agent diplomat ambassador envoy lawmaker legislator delegate operative consultant ' +
  'staffer source insider observer pundit historian scholar researcher scientist businessman businesswoman mogul ' +
  'tycoon billionaire magnate investor actor actress singer comedian star player coach pastor priest bishop rabbi imam ' +
  'pope king queen prince princess narrator user commenter speaker front-runner frontrunner incumbent challenger ' +
  'commissioner superintendent treasurer deputy chief head boss partner lobbyist advocate volunteer questioner ' +
  'attendee participant witness victim suspect defendant plaintiff passenger customer client shopper reader viewer ' +
  'listener caller fan follower colleague classmate roommate cousin uncle aunt nephew niece grandfather grandmother ' +
  'neurosurgeon psychologist therapist designer artist musician rapper director producer filmmaker novelist poet ' +
  'chancellor premier dictator monarch candidate president-elect democrat republican conservative liberal progressive ' +
  'independent american briton refugee immigrant migrant demonstrator heckler marcher contributor correspondent ' +
  'blogger conductor counsel clerk trustee councillor councilor councilman councilwoman alderman selectman marine sergeant captain ' +
  'lieutenant colonel major admiral pilot engineer contractor hacker whistleblower lady gentleman guy fellow teenager ' +
  'constituent confidant backer loyalist surrogate elector dissident freshman retiree homemaker biographer archivist ' +
  'curator podcaster barber baker butcher carpenter mechanic plumber electrician trucker firefighter paramedic trooper ' +
  'guard janitor waiter waitress bartender cook chef cashier salesman saleswoman realtor broker banker trader accountant ' +
  'auditor receptionist intern tourist commuter motorist cyclist runner golfer quarterback pitcher goalkeeper striker ' +
  'midfielder referee umpire promoter publicist dancer choreographer composer pianist guitarist drummer sculptor painter ' +
  'photographer cartoonist architect developer landlord tenant homeowner vendor retailer shopkeeper entrepreneur ' +
  'philanthropist heir heiress politician cleric monk nun deacon missionary theologian philosopher sociologist ' +
  'anthropologist archaeologist mathematician physicist chemist biologist geologist astronomer meteorologist ' +
  'epidemiologist virologist cardiologist pediatrician dentist pharmacist veterinarian midwife counselor counsellor ' +
  'mediator negotiator magistrate juror solicitor barrister inmate prisoner detainee hostage survivor rescuer bystander ' +
  'onlooker eyewitness informant spy defector rebel militant fighter gunman attacker extremist separatist nationalist ' +
  'fisherman policeman policewoman fireman craftsman sportsman sportswoman frontman cameraman clergyman statesman ' +
  'tradesman yachtsman doorman model mom dad freelancer lead girlfriend boyfriend fiancee fiance ' +
  'populist socialist libertarian moderate feminist environmentalist statistician mathematician sociolinguist historian';

/** Nouns for several people. */
export const GROUP_NOUNS =
  'people officials aides crowd audience men women children police voters lawyers friends critics families parents ' +
  'protesters friends allies republicans democrats gopers staff media press public researchers authors others media';

/** Things that carry words. */
export const DOCUMENT_NOUNS =
  'report statement letter email e-mail poll survey study article story editorial memo transcript document lawsuit ' +
  'complaint filing ad advertisement commercial video post tweet message website page book column release sign ruling piece ' +
  'decision order suit brief petition headline caption banner poster text note blog analysis account entry summary ' +
  'platform resolution bill law script song narrator voice-over newsletter bulletin release plaque t-shirt shirt';

/** Bodies, when not named. */
export const BODY_NOUNS =
  'campaign company committee board party department office agency group organization organisation network newspaper ' +
  'magazine paper team administration government ministry court council commission union association firm bank ' +
  'university school church publication outlet tribunal panel coalition foundation bureau embassy kremlin military army';

/** Words that make a capitalised sequence the name of a body. */
export const BODY_NAME_WORDS = /* @__PURE__ */ new Set(
  (
    'news times post journal university department court party committee council campaign foundation institute street ' +
    'house senate congress states association center centre group union bank inc inc. corp corp. network press service ' +
    'board agency office commission organization college school church company league fund coalition project act county ' +
    'city avenue airlines hotel tower radio magazine television today show america ministry parliament assembly bureau ' +
    'society federation alliance front army navy force police club team trust authority administration government ' +
    'republic kingdom nations host gazette tribune herald globe review observer guardian telegraph chronicle sun star ' +
    'daily weekly twitter facebook google microsoft apple amazon youtube instagram reuters bloomberg politico breitbart ' +
    'medicare medicaid obamacare republicans democrats pac caucus initiative airport stadium arena library museum ' +
    'embassy pentagon kremlin moscow washington brussels beijing tehran convention debate amendment road park ' +
    'harbour harbor river lake mountain mountains beach island islands bay sea ocean valley canyon bridge forest peninsula ' +
    'hospital clinic cathedral theater theatre studios records pictures motors systems technologies partners holdings ' +
    'alabama alaska arizona arkansas california colorado connecticut florida hawaii idaho illinois indiana iowa kansas kentucky ' +
    'louisiana maine massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon pennsylvania ' +
    'carolina dakota jersey york mexico hampshire orleans angeles francisco vegas diego ' +
    'tennessee texas utah vermont wisconsin wyoming brooklyn manhattan chicago boston philadelphia london paris berlin ' +
    'afghanistan argentina australia austria belarus belgium brazil bulgaria canada chile china colombia croatia cuba denmark ' +
    'egypt england estonia ethiopia finland france germany ghana greece hungary iceland india indonesia iran iraq ireland ' +
    'israel italy japan kenya kuwait latvia lebanon libya lithuania malaysia mexico morocco netherlands nigeria norway ' +
    'pakistan peru philippines poland portugal qatar romania russia scotland serbia singapore slovakia slovenia somalia ' +
    'spain sudan sweden switzerland syria taiwan thailand tunisia turkey ukraine venezuela vietnam wales yemen zimbabwe europe'
  ).split(' '),
);

/** Last words of the names of companies, without the full stop. */
export const BUSINESS_SUFFIXES = /* @__PURE__ */ new Set(
  'inc co corp ltd llc plc gmbh ag company corporation airlines airways bank holdings group motors technologies pharmaceuticals'.split(
    ' ',
  ),
);

/** Titles before names, in lower case without the full stop; the second word is the gender they tell. */
export const TITLES: ReadonlyMap<string, 'm' | 'f' | ''> = new Map([
  ...'mr sir lord congressman chairman spokesman councilman king prince father brother pope'
    .split(' ')
    .map((w): [string, 'm'] => [w, 'm']),
  ...'mrs ms miss lady dame congresswoman chairwoman spokeswoman councilwoman queen princess sister'
    .split(' ')
    .map((w): [string, 'f'] => [w, 'f']),
  ...(
    'dr prof professor sen senator sens rep reps representative gov govs governor gen general lt col colonel maj capt captain sgt ' +
    'sergeant rev reverend pastor bishop archbishop cardinal judge justice president secretary mayor minister premier ' +
    'chancellor ambassador attorney speaker vice prime deputy chief director commissioner sheriff officer detective ' +
    'candidate nominee senate democrat republican leader chair chairperson spokesperson adviser advisor aide manager strategist ' +
    'pollster analyst economist professor host anchor correspondent reporter columnist editor author ceo founder owner ' +
    'president-elect presidential former del admiral commander lieutenant private corporal envoy coach imam rabbi ' +
    'undersecretary comptroller treasurer superintendent inspector agent actor actress singer comedian rapper businessman billionaire fm pm ag whip majority minority counsel treasurer co-founder cofounder congressmen ' +
    'senators councilmember councillor councilor mp msp mep alderman assemblyman assemblywoman detective principal dean lawyer prosecutor historian'
  )
    .split(' ')
    .map((w): [string, ''] => [w, '']),
]);

/** Short titles that show a person on their own: "Mr. Trump". */
export const COURTESY_TITLES = /* @__PURE__ */ new Set(
  'mr mrs ms miss dr sen rep gov gen lt col rev prof sgt capt maj sir lady lord dame sens reps del'.split(
    ' ',
  ),
);

/** Titles that are written short before a name and in full without it. */
export const ROLE_FORMS: ReadonlyMap<string, string> = new Map(
  'sen senator|rep representative|gov governor|gen general|lt lieutenant|col colonel|capt captain|sgt sergeant|prof professor|dr doctor'
    .split('|')
    .map((row): [string, string] => {
      const [short = '', full = ''] = row.split(' ');
      return [short, full];
    }),
);

/** Parts of names that stand in lower case between capitals. */
export const NAME_PARTICLES = /* @__PURE__ */ new Set(
  'de da di del della van von der den bin ibn al el la le du dos das ter y e bint'.split(' '),
);

export const NAME_SUFFIXES = /* @__PURE__ */ new Set('jr jr. sr sr. ii iii iv md m.d. ph.d. phd'.split(' '));

/** Adjectives of party, place and rank that stand before roles and look like names. */
export const PROPER_ADJECTIVES = /* @__PURE__ */ new Set(
  (
    'republican republicans democrat democrats democratic american americans russian russians chinese french german british english irish ' +
    'scottish welsh italian spanish mexican canadian cuban iranian iraqi israeli palestinian syrian turkish greek ' +
    'polish ukrainian japanese korean indian pakistani afghan saudi egyptian european african asian latin hispanic ' +
    'latino latinos muslim muslims christian christians jewish jews catholic catholics evangelical evangelicals black blacks white whites ' +
    'australian brazilian swedish norwegian danish finnish dutch belgian swiss austrian czech hungarian gop ' +
    'north south east west northern southern eastern western u.s u.s. us uk u.k. u.k eu un u.n. nato soviet arab'
  ).split(' '),
);

/** Abbreviations that keep their full stop and never end a sentence by themselves. */
export const ABBREVIATIONS = /* @__PURE__ */ new Set(
  (
    'mr mrs ms dr sen sens rep reps gov govs gen lt col maj capt sgt rev prof st jr sr vs fr hon pres supt del no vol ' +
    'messrs mt ft'
  ).split(' '),
);

/** Abbreviations that may also stand at the end of a sentence. */
export const OPEN_ABBREVIATIONS = /* @__PURE__ */ new Set(
  (
    'inc corp co ltd etc calif fla mass conn va md pa ga ill mich minn wis wash ore ariz colo tenn tex ala ark ky la ' +
    'miss mo mont neb nev okla jan feb mar apr aug sept sep oct nov dec u.s u.k u.n d.c a.m p.m n.y n.j n.h n.c s.c r.i ' +
    'ph.d m.d b.a j.d e.g i.e est ave blvd'
  ).split(' '),
);
