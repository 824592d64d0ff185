import { describeJourneyStore } from "../testing/journeyStoreContract.js";
import { createMemoryStore } from "./createMemoryStore.js";

describeJourneyStore("The memory store", async () => createMemoryStore());
