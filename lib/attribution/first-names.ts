/**
 * First names that tell a gender, for pronouns. Common names of several languages, written for this project;
 * names used for both are left out. Lower case.
 */
export const FEMALE_NAMES =
  'dina jodi krista kyla lila lizzie lori margot maxine melinda michele nell norma patty phoebe rachael ramona ' +
  'regina shauna shelly sherri simone sonya stacey tabitha tess tonya tracey tricia yvette zelda layla priya deepa ' +
  'lakshmi sunita indira yuki keiko hana annika ekaterina daria paloma rocio marisol guadalupe esperanza consuelo ' +
  'ada agatha aisha alma amina anja annette astrid aurora beatriz birgit brigitte carmela cathy chiara clara elisabeth ' +
  'emilia freya gisela gertrude hanna heike helena hilda ilse inga inge ingeborg irina isla jacinda jutta karina katja ' +
  'klara lara leila lina ludmila magda malala marta mathilde mina nadine noura oksana renate rosalie sabine saskia sigrid ' +
  'silke simona sonja svenja tanja ulrike ute valentina wanda yasmin zainab zara ' +
  'hillary michelle melania ivanka chelsea elizabeth nancy loretta megyn carly kellyanne huma donna debbie jill sarah ' +
  'mary barbara jennifer susan karen lisa amy anna anne maria maggie laura linda patricia jessica claire kirsten ' +
  'samantha alicia nikki condoleezza angela theresa cheryl gwen heidi katrina julia julie rachel rebecca kate katie ' +
  'kathleen catherine christina christine diane dianne emily erica gloria heather helen jane janet joan judith judy ' +
  'stephanie sharon tammy tulsi valerie victoria whoopi rosie martha margaret ruth sonia elena ann ashley ' +
  'betty carol carolyn cynthia deborah denise ellen eva jeanne joy kristin lauren marsha melissa ' +
  'minyon molly monica natalie neera nicole olivia pam pamela paula peggy rosa sally sandra sheila shirley ' +
  'teresa tina vicki virginia wendy yvonne zoe abigail adriana agnes alexandra alexis alice alison allison amanda ' +
  'amelia anastasia angelina anita annie april ariana audrey ava beatrice becky bernadette beth bianca bonnie brenda ' +
  'bridget brittany camila camille candace carla carmen caroline cecilia celia charlotte chloe claudia colleen connie ' +
  'crystal daisy danielle daniela daphne dawn delia dolores doris dorothy edith eileen elaine eleanor ella eloise elsa ' +
  'emma erin esther ethel eugenia evelyn faith fatima fiona florence frances francesca gabriela gail georgia geraldine ' +
  'gina ginger giulia grace greta hannah harriet hazel hope ida ines ingrid irene iris isabel isabella ivy jacqueline ' +
  'janice jasmine jenna jenny jillian joanna joanne josephine joyce juanita judi juliet june kara karin karla ' +
  'katherine kathryn kathy katy kayla keisha kendra kimberly kristen kristina kylie lana latoya leah lena leonor ' +
  'lily lillian lois lorraine louise lucia lucy luisa lydia lynne mabel madeleine madison magdalena malia manuela ' +
  'marcia margarita marianne marie marilyn marina marine marisa marjorie marlene maureen maya megan meghan ' +
  'mercedes meredith mia mildred mimi miranda miriam mona muriel myra nadia naomi natalia natasha nina nora noreen olga ' +
  'paige penelope penny petra phyllis pilar polly priscilla rhonda rita roberta rosalind rosemary roxanne ruby ' +
  'sabrina sadie salma selena serena shannon shelley sherry silvia sofia sophia sophie stella sue susana suzanne ' +
  'svetlana sylvia tamara tanya tatiana tara thelma tiffany toni trudy ursula vanessa vera veronica viola violet vivian ' +
  'wilma xenia yolanda yulia susanna joni gabby gabrielle kamala elise katharine mazie tipper callista cokie savannah ' +
  'jeanine ainsley omarosa hope arianna norah gayle';

export const MALE_NAMES =
  'abdul alejandro alfred allen alvin amir andre andrei andres angelo arnold bart bert bradley brendan brent brett ' +
  'byron caleb cecil cedric clifford clyde cody colin conrad cyrus damon darren derrick dmitri doug duane dustin ' +
  'dwayne edgar edmund eduardo edwin eli elliot elliott ernest evan francis frederick garrett gavin geoff geoffrey ' +
  'gilbert glen guillermo gus harvey hector hiroshi isaac jesse joaquin jon jonah julio kirk lonnie lorenzo luca ' +
  'lucas luther marc marcel mathew maxwell mohamed morris moses nathaniel percy phillip ramon raphael reginald ' +
  'ricky roderick rodrigo ronnie rory ruben rudolph russ terence terrence toby travis willard rajesh sanjay vikram ' +
  'anil arjun ravi suresh kenji takashi hiro ' +
  'piet otto idris anton arne axel bernd bjarne casper cesar cyril damian dario dieter dirk elias emil enzo ernst fabio ' +
  'farid ferdinand finn franz georg giorgio gustav hamza harald helge hendrik holger horst ignacio jens joachim joel jonas ' +
  'joost kai karim kasper khalid knut kurt lennart leopold lothar ludwig malik manfred marek mehmet mikael moritz mustafa ' +
  'niels nils oskar pascal patrik rainer ralf rashid reinhard roberto rolf salman samir sebastian sergio siegfried stefano ' +
  'tariq tobias torsten ulrich walid werner wilhelm willem wim yusuf youssef ziad ' +
  'donald bill barack john joe mike bernie ted marco jeb chris ben rand paul mitt tim harry mitch rudy newt george ' +
  'james robert michael william david richard charles joseph thomas christopher daniel matthew anthony mark steven ' +
  'andrew kenneth joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen ' +
  'larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron ' +
  'jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl ' +
  'sean austin arthur lawrence dylan bryan billy bruce albert willie gabriel logan alan juan wayne roy ' +
  'ralph randy eugene vincent russell elijah louis bobby philip johnny jim jimmy tom tommy bob rob robby dan danny dave ' +
  'steve jeff greg ken ron rick dick ed eddie al fred freddie don pete nick tony sam max leo luke lou matt andy josh ' +
  'jake zach seth dean karl corey cory reince sean jared eric barry lanny glenn rush sergei sergey vladimir dmitry ' +
  'mikhail ivan boris igor oleg alexei aleksandr nikolai viktor yuri petro volodymyr pavel piotr andrzej lech donald ' +
  'francois jacques pierre jean-claude emmanuel nicolas olivier philippe michel alain gerard guy hans klaus wolfgang ' +
  'helmut gerhard friedrich heinrich jurgen stefan thorsten uwe matteo giuseppe giovanni mario luigi paolo marco silvio ' +
  'antonio carlos luis miguel javier pedro diego fernando pablo rafael ricardo alberto enrique francisco jorge manuel ' +
  'raul fidel nicolas hugo evo lula joao paulo jair mohammed mohammad muhammad ahmed ali hassan hussein omar ibrahim ' +
  'mahmoud bashar saddam osama khizr humayun recep benjamin shimon ehud xi shinzo narendra imran nawaz hamid ' +
  'ashraf kofi nelson jacob desmond boris tony gordon nigel jeremy winston neville clive graham trevor ian alistair ' +
  'hamish angus malcolm duncan craig stuart derek neil simon nigel rupert piers dominic oliver adrian julian lars sven ' +
  'erik bjorn olaf gunnar henrik magnus anders johan mats vaclav milos andrej karel tomas jiri martin lukas felix oscar ' +
  'hugh leonard howard herbert stanley norman bernard theodore franklin ulysses abraham woodrow warren calvin herman ' +
  'chuck sherrod orrin lindsey denny trey trent strom dwight lyndon spiro earl clarence antonin merrick sonny buddy ' +
  'curtis marcus darrell jerome tyrone jamal deshawn kanye jay stan phil ernie hank rex corey brad chad todd ' +
  'troy wes wesley clint cliff floyd lloyd lance lester leroy leon levi loren marvin maurice melvin milton ' +
  'morton nate ned neal nolan otto owen perry preston quentin quincy randall reggie rodney roland ' +
  'ross rufus sal sidney tucker vance vernon victor vince wade wally wendell wilbur xavier zeke mookie';
