/**
 * First names that tell a gender, for pronouns. Common names of several languages, written for this project;
 * names used for both are left out. Lower case.
 */
export const FEMALE_NAMES =
  'abigail ada adriana agatha agnes ainsley aisha alexandra alexis alice alicia alison allison alma amanda amelia ' +
  'amina amy anastasia angela angelina anita anja ann anna anne annette annie annika april ariana arianna ashley ' +
  'astrid audrey aurora ava barbara beatrice beatriz becky bernadette beth betty bianca birgit bonnie brenda ' +
  'bridget brigitte brittany callista camila camille candace carla carly carmela carmen carol caroline carolyn ' +
  'catherine cathy cecilia celia charlotte chelsea cheryl chiara chloe christina christine claire clara claudia ' +
  'cokie colleen condoleezza connie consuelo crystal cynthia daisy daniela danielle daphne daria dawn debbie ' +
  'deborah deepa delia denise diane dianne dina dolores donna doris dorothy edith eileen ekaterina elaine eleanor ' +
  'elena elisabeth elise elizabeth ella ellen eloise elsa emilia emily emma erica erin esperanza esther ethel ' +
  'eugenia eva evelyn faith fatima fiona florence frances francesca freya gabby gabriela gabrielle gail gayle ' +
  'georgia geraldine gertrude gina ginger gisela giulia gloria grace greta guadalupe gwen hana hanna hannah ' +
  'harriet hazel heather heidi heike helen helena hilda hillary hope huma ida ilse indira ines inga inge ingeborg ' +
  'ingrid irene irina iris isabel isabella isla ivanka ivy jacinda jacqueline jane janet janice jasmine jeanine ' +
  'jeanne jenna jennifer jenny jessica jill jillian joan joanna joanne jodi joni josephine joy joyce juanita judi ' +
  'judith judy julia julie juliet june jutta kamala kara karen karin karina karla kate katharine katherine ' +
  'kathleen kathryn kathy katie katja katrina katy kayla keiko keisha kellyanne kendra kimberly kirsten klara ' +
  'krista kristen kristin kristina kyla kylie lakshmi lana lara latoya laura lauren layla leah leila lena leonor ' +
  'lila lillian lily lina linda lisa lizzie lois loretta lori lorraine louise lucia lucy ludmila luisa lydia lynne ' +
  'mabel madeleine madison magda magdalena maggie malala malia manuela marcia margaret margarita margot maria ' +
  'marianne marie marilyn marina marine marisa marisol marjorie marlene marsha marta martha mary mathilde maureen ' +
  'maxine maya mazie megan meghan megyn melania melinda melissa mercedes meredith mia michele michelle mildred ' +
  'mimi mina minyon miranda miriam molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha ' +
  'neera nell nicole nikki nina nora norah noreen norma noura oksana olga olivia omarosa paige paloma pam pamela ' +
  'patricia patty paula peggy penelope penny petra phoebe phyllis pilar polly priscilla priya rachael rachel ' +
  'ramona rebecca regina renate rhonda rita roberta rocio rosa rosalie rosalind rosemary rosie roxanne ruby ruth ' +
  'sabine sabrina sadie sally salma samantha sandra sarah saskia savannah selena serena shannon sharon shauna ' +
  'sheila shelley shelly sherri sherry shirley sigrid silke silvia simona simone sofia sonia sonja sonya sophia ' +
  'sophie stacey stella stephanie sue sunita susan susana susanna suzanne svenja svetlana sylvia tabitha tamara ' +
  'tammy tanja tanya tara tatiana teresa tess thelma theresa tiffany tina tipper toni tonya tracey tricia trudy ' +
  'tulsi ulrike ursula ute valentina valerie vanessa vera veronica vicki victoria viola violet virginia vivian ' +
  'wanda wendy whoopi wilma xenia yasmin yolanda yuki yulia yvette yvonne zainab zara zelda zoe';

export const MALE_NAMES =
  'aaron abdul abraham adam adrian ahmed al alain alan albert alberto alejandro aleksandr alexander alexei alfred ' +
  'ali alistair allen alvin amir anders andre andrei andrej andres andrew andrzej andy angelo angus anil anthony ' +
  'anton antonin antonio arjun arne arnold arthur ashraf austin axel barack barry bart bashar ben benjamin bernard ' +
  'bernd bernie bert bill billy bjarne bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce ' +
  'bryan buddy byron caleb calvin carl carlos casper cecil cedric cesar chad charles chris christian christopher ' +
  'chuck clarence cliff clifford clint clive clyde cody colin conrad corey cory craig curtis cyril cyrus damian ' +
  'damon dan daniel danny dario darrell darren dave david dean dennis denny derek derrick deshawn desmond dick ' +
  'diego dieter dirk dmitri dmitry dominic don donald doug douglas duane duncan dustin dwayne dwight dylan earl ed ' +
  'eddie edgar edmund eduardo edward edwin ehud eli elias elijah elliot elliott emil emmanuel enrique enzo eric ' +
  'erik ernest ernie ernst ethan eugene evan evo fabio farid felix ferdinand fernando fidel finn floyd francis ' +
  'francisco francois frank franklin franz fred freddie frederick friedrich gabriel garrett gary gavin geoff ' +
  'geoffrey georg george gerald gerard gerhard gilbert giorgio giovanni giuseppe glen glenn gordon graham greg ' +
  'gregory guillermo gunnar gus gustav guy hamid hamish hamza hank hans harald harold harry harvey hassan hector ' +
  'heinrich helge helmut hendrik henrik henry herbert herman hiro hiroshi holger horst howard hugh hugo humayun ' +
  'hussein ian ibrahim idris ignacio igor imran isaac ivan jack jacob jacques jair jake jamal james jared jason ' +
  'javier jay jean-claude jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy jiri joachim joao joaquin joe ' +
  'joel johan john johnny jon jonah jonas jonathan joost jorge jose joseph josh joshua juan julian julio jurgen ' +
  'justin kai kanye karel karim karl kasper keith ken kenji kenneth kevin khalid khizr kirk klaus knut kofi kurt ' +
  'kyle lance lanny larry lars lawrence lech lennart leo leon leonard leopold leroy lester levi lindsey lloyd ' +
  'logan lonnie loren lorenzo lothar lou louis luca lucas ludwig luigi luis lukas luke lula luther lyndon magnus ' +
  'mahmoud malcolm malik manfred manuel marc marcel marco marcus marek mario mark martin marvin mathew mats matt ' +
  'matteo matthew maurice max maxwell mehmet melvin merrick michael michel miguel mikael mike mikhail milos milton ' +
  'mitch mitt mohamed mohammad mohammed mookie moritz morris morton moses muhammad mustafa narendra nate nathan ' +
  'nathaniel nawaz neal ned neil nelson neville newt nicholas nick nicolas niels nigel nikolai nils noah nolan ' +
  'norman olaf oleg oliver olivier omar orrin osama oscar oskar otto owen pablo paolo pascal patrick patrik paul ' +
  'paulo pavel pedro percy perry pete peter petro phil philip philippe phillip pierre piers piet piotr preston ' +
  'quentin quincy rafael rainer rajesh ralf ralph ramon rand randall randy raphael rashid raul ravi raymond recep ' +
  'reggie reginald reince reinhard rex ricardo richard rick ricky rob robby robert roberto roderick rodney rodrigo ' +
  'roger roland rolf ron ronald ronnie rory ross roy ruben rudolph rudy rufus rupert rush russ russell ryan saddam ' +
  'sal salman sam samir samuel sanjay scott sean sebastian sergei sergey sergio seth sherrod shimon shinzo sidney ' +
  'siegfried silvio simon sonny spiro stan stanley stefan stefano stephen steve steven strom stuart suresh sven ' +
  'takashi tariq ted terence terrence theodore thomas thorsten tim timothy tobias toby todd tom tomas tommy tony ' +
  'torsten travis trent trevor trey troy tucker tyler tyrone ulrich ulysses uwe vaclav vance vernon victor vikram ' +
  'viktor vince vincent vladimir volodymyr wade walid wally walter warren wayne wendell werner wes wesley wilbur ' +
  'wilhelm willard willem william willie wim winston wolfgang woodrow xavier xi youssef yuri yusuf zach zachary ' +
  'zeke ziad';
